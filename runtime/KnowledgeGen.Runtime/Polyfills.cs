// What the compiler looks for by name and netstandard2.0 lacks. The language library and the generator, which are
// netstandard2.0 too, see these through InternalsVisibleTo: one definition, no clash.
#if NETSTANDARD2_0

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : System.Attribute
    {
        public string ParameterName { get; } = parameterName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : System.Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [System.AttributeUsage(
        System.AttributeTargets.Parameter | System.AttributeTargets.Property | System.AttributeTargets.ReturnValue,
        AllowMultiple = true)]
    internal sealed class NotNullIfNotNullAttribute(string parameterName) : System.Attribute
    {
        public string ParameterName { get; } = parameterName;
    }

    [System.AttributeUsage(System.AttributeTargets.Parameter)]
    internal sealed class MaybeNullWhenAttribute(bool returnValue) : System.Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

#else

// The netstandard2.0 builds of the language library and the generator look for these here even where the process runs a newer
// build of the runtime.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Runtime.CompilerServices.IsExternalInit))]
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(
    typeof(System.Runtime.CompilerServices.CallerArgumentExpressionAttribute))]
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Diagnostics.CodeAnalysis.NotNullWhenAttribute))]
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute))]
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute))]

#endif

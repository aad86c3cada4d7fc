using KnowledgeGen.Tests;
using PublicApiGenerator;

namespace KnowledgeGen.Runtime.Tests;

/// <summary>
/// What programs and generated code can use. A change here is a change for everybody: accept it by renaming the file that is received, and say it in the
/// changelog; docs/versioning.md tells what may change when.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_what_it_was() => Snapshot.Verify(typeof(Entity).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}

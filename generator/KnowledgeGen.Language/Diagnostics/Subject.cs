namespace KnowledgeGen.Language.Diagnostics;

/// <summary>
/// What a message speaks of, such as <c>'name' of 'laurent-fabius'</c>. The words are put together only when there is a message,
/// which of most things there is not.
/// </summary>
/// <param name="Name">A name that stands in quotation marks.</param>
/// <param name="Owner">The name of what it belongs to, or null.</param>
internal readonly record struct Subject(string Name, string? Owner = null)
{
    private string? Words { get; init; }

    /// <summary>Words as they are, without quotation marks.</summary>
    public static implicit operator Subject(string words) => new(string.Empty) { Words = words };

    /// <inheritdoc/>
    public override string ToString() => Words ?? (Owner is null ? "'" + Name + "'" : "'" + Name + "' of '" + Owner + "'");
}

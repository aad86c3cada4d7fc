using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

/// <summary>What a debugger shows of an entity.</summary>
internal sealed class EntityDebugView
{
    private readonly Entity _entity;

    public EntityDebugView(Entity entity) => _entity = entity;

    public string Id => _entity.Id;

    public string Label => _entity.Label;

    public string Type => _entity.Type.Name;

    public bool IsReported => _entity.IsReported;

    public Statement[] Statements => _entity.Statements.IncludeReported().ToArray();

    public IReadOnlyList<Evidence> Evidence => _entity.Evidence;
}

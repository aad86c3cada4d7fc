namespace KnowledgeGen.Generator.Pipeline;

/// <summary>The names under which tests and benchmarks find the steps of the pipeline.</summary>
internal static class StepNames
{
    public const string ReadProject = nameof(ReadProject);
    public const string ChooseEmitOptions = nameof(ChooseEmitOptions);
    public const string Classify = nameof(Classify);
    public const string ParseSchema = nameof(ParseSchema);
    public const string ParseFacts = nameof(ParseFacts);
    public const string ParseQuestions = nameof(ParseQuestions);
    public const string ParseLock = nameof(ParseLock);
    public const string BindImports = nameof(BindImports);
    public const string IncludeFacts = nameof(IncludeFacts);
    public const string Imports = nameof(Imports);
    public const string BindSchema = nameof(BindSchema);
    public const string Schema = nameof(Schema);
    public const string Declare = nameof(Declare);
    public const string BuildTable = nameof(BuildTable);
    public const string Table = nameof(Table);
    public const string Bind = nameof(Bind);
    public const string FindOverlays = nameof(FindOverlays);
    public const string Correct = nameof(Correct);
    public const string FindNames = nameof(FindNames);
    public const string UniteNames = nameof(UniteNames);
    public const string PickNames = nameof(PickNames);
    public const string FindCitedDocuments = nameof(FindCitedDocuments);
    public const string UniteCitedDocuments = nameof(UniteCitedDocuments);
    public const string ListAlternatives = nameof(ListAlternatives);
    public const string ReadDocument = nameof(ReadDocument);
    public const string ArrangeDocuments = nameof(ArrangeDocuments);
    public const string ReadLock = nameof(ReadLock);
    public const string Sources = nameof(Sources);
    public const string Check = nameof(Check);
    public const string Model = nameof(Model);
    public const string FindAdditions = nameof(FindAdditions);
    public const string Derive = nameof(Derive);
    public const string BindQuestions = nameof(BindQuestions);
    public const string Questions = nameof(Questions);
    public const string AskQuestions = nameof(AskQuestions);
    public const string LayOut = nameof(LayOut);
    public const string SplitTypes = nameof(SplitTypes);
    public const string EmittedSchema = nameof(EmittedSchema);
    public const string ListDocuments = nameof(ListDocuments);
    public const string RootName = nameof(RootName);
    public const string AddContext = nameof(AddContext);
    public const string GroupFacts = nameof(GroupFacts);
    public const string Pack = nameof(Pack);
    public const string PackConclusions = nameof(PackConclusions);
    public const string ConclusionsLength = nameof(ConclusionsLength);
    public const string DataLength = nameof(DataLength);
    public const string ExceedLiterals = nameof(ExceedLiterals);
    public const string GroupData = nameof(GroupData);
    public const string Arrange = nameof(Arrange);
}

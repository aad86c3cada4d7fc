using System;
using System.IO;
using System.Runtime.Loader;
using KnowledgeGen.Tests;
using PublicApiGenerator;

namespace KnowledgeGen.Runtime.Tests;

/// <summary>
/// What programs and generated code can use. A change here is a change for everybody: accept it by renaming the file that is received, and say it in the
/// changelog; docs/versioning.md tells what may change when.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void The_public_surface_is_what_it_was() => Snapshot.Verify(typeof(Entity).Assembly.GeneratePublicApi(Options));

    [Fact]
    public void That_for_NET_8_is_the_same() => Assert.Equal(typeof(Entity).Assembly.GeneratePublicApi(Options), SurfaceFor("net8.0"));

    [Fact]
    public void That_for_older_frameworks_is_what_it_was() => Snapshot.Verify(SurfaceFor("netstandard2.0"));

    // Loaded beside the one that tests run with.
    private static string SurfaceFor(string framework)
    {
        var own = typeof(Entity).Assembly.Location;
        var configuration = new DirectoryInfo(Path.GetDirectoryName(own)!).Parent!.Name;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGen.sln"))) folder = folder.Parent!;
        var path = Path.Combine(folder.FullName, "runtime", "KnowledgeGen.Runtime", "bin", configuration, framework, Path.GetFileName(own));
        return new AssemblyLoadContext(framework).LoadFromAssemblyPath(path).GeneratePublicApi(Options);
    }
}

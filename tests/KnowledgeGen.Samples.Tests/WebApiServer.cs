using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace KnowledgeGen.Samples.Tests;

/// <summary>The sample WebApi as a process of its own, at a port of the loopback interface that the system chose, in a Turkish locale.</summary>
public sealed partial class WebApiServer : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process = new()
    {
        StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebApi.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "tr_TR.UTF-8", ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        },
    };

    private readonly HttpClient _client = new() { Timeout = Patience };

    public async Task InitializeAsync()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? string.Empty) is { Success: true } match) address.TrySetResult(match.Groups[1].Value);
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } error) address.TrySetException(new InvalidOperationException(error));
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _client.BaseAddress = new Uri(await address.Task.WaitAsync(Patience));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    /// <summary>Asks for JSON, and checks status and media type.</summary>
    public async Task<JsonElement> Get(string path, int status = 200)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}

using System;
using KnowledgeGen.Tool.Commands;

namespace KnowledgeGen.Tool.Help;

/// <summary>
/// What lets shells complete command lines. All of them ask the tool by the directive <c>[suggest:POSITION]</c> of System.CommandLine, and complete names of files where it
/// has nothing to say.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _kgen() {
          local found
          found="$(kgen "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2> /dev/null)"
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "${found}" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -o bashdefault -F _kgen kgen

        """;

    private const string Zsh = """
        _kgen() {
          local -a found
          found=("${(@f)$(kgen "[suggest:${CURSOR}]" "${BUFFER}" 2> /dev/null)}")
          compadd -a found
          _files
        }
        compdef _kgen kgen

        """;

    private const string Fish = """
        complete -c kgen -a '(kgen "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2> /dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName kgen -ScriptBlock {
          param($word, $line, $position)
          kgen "[suggest:$position]" "$line" 2> $null | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    /// <summary>The shells.</summary>
    public static readonly FormatList Shells = new(["bash", "zsh", "fish", "powershell"], "shell");

    /// <summary>The script of a shell.</summary>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "powershell" => PowerShell,
        _ => throw new ArgumentOutOfRangeException(nameof(shell)),
    };
}

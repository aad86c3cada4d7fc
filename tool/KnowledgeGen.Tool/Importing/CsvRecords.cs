using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Reads CSV (RFC 4180) with LF, CR LF or CR, and knows the place of each field.</summary>
internal sealed class CsvRecords
{
    private const char Quote = '"';

    private readonly ImportFile _file;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CsvRecords(ImportFile file) => _file = file;

    private string Text => _file.Text;

    private int Column => _at - _lineStart + 1;

    private bool IsAtEnd => _at == Text.Length;

    /// <summary>The records of a file; lines without anything are none.</summary>
    /// <exception cref="ImportException">A quotation mark stands where none can, or is missing.</exception>
    public static IEnumerable<CsvRecord> Of(ImportFile file)
    {
        var reader = new CsvRecords(file);
        while (!reader.IsAtEnd)
        {
            var record = reader.ReadRecord();
            if (record.Fields is not [{ Text: "" }]) yield return record;
        }
    }

    private CsvRecord ReadRecord()
    {
        var line = _line;
        var fields = new List<CsvField> { ReadField() };
        while (!IsAtEnd && Text[_at] == ',')
        {
            _at++;
            fields.Add(ReadField());
        }

        if (!IsAtEnd) EndLine();
        return new CsvRecord(line, fields);
    }

    private CsvField ReadField()
    {
        var (line, column, start) = (_line, Column, _at);
        if (!IsAtEnd && Text[_at] == Quote) return new CsvField(ReadQuoted(), line, column);

        while (!IsAtEnd && Text[_at] is not (',' or '\r' or '\n'))
        {
            if (Text[_at] == Quote) throw Problem(_line, Column, "A quotation mark stands within a field that does not start with one; put the field in quotation marks and double this one.");
            _at++;
        }

        return new CsvField(Text[start.._at], line, column);
    }

    private string ReadQuoted()
    {
        var (line, column) = (_line, Column);
        var builder = new StringBuilder();
        for (_at++; !IsAtEnd;)
        {
            var c = Text[_at];
            if (c is '\r' or '\n')
            {
                var start = _at;
                EndLine();
                builder.Append(Text, start, _at - start);
            }
            else if (c != Quote)
            {
                builder.Append(c);
                _at++;
            }
            else if (_at + 1 < Text.Length && Text[_at + 1] == Quote)
            {
                builder.Append(Quote);
                _at += 2;
            }
            else
            {
                _at++;
                if (IsAtEnd || Text[_at] is ',' or '\r' or '\n') return builder.ToString();
                throw Problem(_line, Column, "Text follows the quotation mark that ends a field; double the quotation marks within it.");
            }
        }

        throw Problem(line, column, "The quotation mark that starts this field has no other that ends it; add one.");
    }

    private void EndLine()
    {
        _at += Text[_at] == '\r' && _at + 1 < Text.Length && Text[_at + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _at;
    }

    private ImportException Problem(int line, int column, string message) => new(new ImportProblem(_file.Path, line, column, message));
}

namespace KnowledgeGen;

/// <summary>The smallest unit of which an <see cref="EdtfDate"/> says everything; coarser units have smaller numbers.</summary>
public enum EdtfPrecision
{
    /// <summary>Not even the millennium is known: <c>XXXX</c>.</summary>
    Unknown = 0,

    /// <summary>1,000 years: <c>1XXX</c>.</summary>
    Millennium,

    /// <summary>100 years: <c>19XX</c>, <c>1950S2</c>.</summary>
    Century,

    /// <summary>10 years: <c>201X</c>.</summary>
    Decade,

    /// <summary>A year: <c>2013</c>, <c>2013-XX</c>.</summary>
    Year,

    /// <summary>A part of a year of several months, also a month of which a digit is unspecified: <c>2013-21</c>,
    /// <c>2013-1X</c>.</summary>
    Season,

    /// <summary>A month: <c>2013-02</c>, <c>2013-02-XX</c>, also with a year of which digits are unspecified:
    /// <c>1XXX-12</c>.</summary>
    Month,

    /// <summary>A day: <c>2013-02-04</c>, also with an unknown year: <c>XXXX-01-11</c>.</summary>
    Day,

    /// <summary>A second: <c>2013-02-04T10:30:00Z</c>.</summary>
    Second,
}

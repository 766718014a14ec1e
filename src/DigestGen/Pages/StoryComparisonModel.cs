using System.Collections.Immutable;

namespace DigestGen.Pages;

/// <summary>The articles of a story side by side. Each list holds the first of what there is; where there is more, a sentence says how much.</summary>
/// <param name="Note">Says how many articles were compared, where it is not all of them.</param>
/// <param name="MoreHeadlines">`12 more headlines`, where not all stand here.</param>
/// <param name="Quotations">What several outlets quote; those that most of them print first.</param>
/// <param name="Figures">What several outlets count; null when nothing is counted by two.</param>
/// <param name="OnlyHere">What one outlet alone has, an outlet each.</param>
public sealed record StoryComparisonModel(
    string? Note,
    ImmutableArray<HeadlineModel> Headlines,
    string? MoreHeadlines,
    ImmutableArray<SharedQuotationModel> Quotations,
    string? MoreQuotations,
    FigureTableModel? Figures,
    ImmutableArray<OnlyHereModel> OnlyHere,
    string? MoreOutlets);

/// <summary>A piece of a text.</summary>
/// <param name="IsMarked">True for words that the others do not have.</param>
public sealed record MarkedTextModel(string Text, bool IsMarked);

/// <summary>A headline with the words marked that only its outlet uses.</summary>
/// <param name="Lang">Its language where it is not the site's.</param>
public sealed record HeadlineModel(string Outlet, string Url, string? DateLabel, string? DateIso, string? Lang, ImmutableArray<MarkedTextModel> Parts, string? Summary)
{
    /// <summary>Which way that language is written: `rtl` or `ltr`; null where the headline is in the site's.</summary>
    public string? Dir => Lang is null ? null : Direction.Of(Lang);
}

/// <summary>Something said that several outlets quote, in each of its wordings.</summary>
/// <param name="OutletCount">`3 outlets`.</param>
/// <param name="Wordings">The one that most outlets print first.</param>
public sealed record SharedQuotationModel(string OutletCount, ImmutableArray<WordingModel> Wordings, string? MoreWordings);

/// <summary>One wording of a quotation.</summary>
/// <param name="Parts">The words that other wordings lack are marked.</param>
/// <param name="Difference">How it differs from the fullest wording, in words: `spelt otherwise`; null for that one.</param>
/// <param name="Lang">Its language where it is not the site's.</param>
/// <param name="Witnesses">The articles that print it so.</param>
public sealed record WordingModel(ImmutableArray<MarkedTextModel> Parts, string? Difference, string? Lang, ImmutableArray<WitnessModel> Witnesses, string? MoreWitnesses)
{
    /// <summary>Which way that language is written: `rtl` or `ltr`; null where the wording is in the site's.</summary>
    public string? Dir => Lang is null ? null : Direction.Of(Lang);
}

/// <summary>An article that prints a wording.</summary>
/// <param name="Speaker">Whom it names as the speaker; the words for nobody where it names none.</param>
/// <param name="IsInHeadline">True when its headline quotes it too.</param>
public sealed record WitnessModel(string Outlet, string Title, string Url, string? DateLabel, string? DateIso, string Speaker, bool IsInHeadline);

/// <summary>What several outlets count: a row each, with a cell for each of the outlets.</summary>
/// <param name="Outlets">The heads of the columns: those that have most of the figures, in the order of the story.</param>
/// <param name="MoreOutlets">`3 more outlets`, where not all have a column.</param>
public sealed record FigureTableModel(ImmutableArray<string> Outlets, string? MoreOutlets, ImmutableArray<FigureRowModel> Rows, string? MoreRows);

/// <param name="Counted">What is counted: `troops`.</param>
/// <param name="About">Words that the outlets have beside it: `deployed, border`; null for none.</param>
/// <param name="Agreement">`same`, `compatible` or `different`: for a class.</param>
/// <param name="AgreementLabel">The same in words.</param>
/// <param name="Cells">In the order of the columns.</param>
public sealed record FigureRowModel(string Counted, string? About, string Agreement, string AgreementLabel, ImmutableArray<FigureCellModel> Cells);

/// <summary>What one outlet says; without figures when it says nothing about it.</summary>
public sealed record FigureCellModel(string Outlet, ImmutableArray<FigureModel> Figures);

/// <summary>A figure with the words around it.</summary>
/// <param name="Url">The article's address.</param>
/// <param name="Lang">Its language where it is not the site's.</param>
public sealed record FigureModel(string Before, string Text, string After, string Url, string? Lang)
{
    /// <summary>Which way that language is written: `rtl` or `ltr`; null where the words are in the site's.</summary>
    public string? Dir => Lang is null ? null : Direction.Of(Lang);
}

/// <summary>What only one outlet has.</summary>
/// <param name="Url">The outlet's page; null for an unknown one.</param>
/// <param name="Names">People, places and organisations that nobody else names.</param>
/// <param name="More">`And 4 more quotations, 7 more figures`; null when all stand here.</param>
public sealed record OnlyHereModel(
    string Outlet, string? Url, ImmutableArray<SharedQuotationModel> Quotations, ImmutableArray<FigureModel> Figures, ImmutableArray<LinkModel> Names, string? More);

using System.Collections.Frozen;

namespace DigestGen.Importing;

/// <summary>Agencies, broadcasters and papers whose names are so widespread that no digest should have to list them before its first import.</summary>
internal static class KnownOutlets
{
    private static readonly FrozenDictionary<string, string> ByName = new[]
    {
        "Reuters", "Associated Press", "The Associated Press", "AP", "AFP", "Agence France-Presse", "BBC", "BBC News", "CNN", "CBC", "ABC News", "NBC News", "CBS News", "NPR", "PBS", "Sky News",
        "ITV News", "Channel 4 News", "Al Jazeera", "The Guardian", "The Times", "The Telegraph", "The Independent", "Financial Times", "The Economist", "The New York Times", "New York Times",
        "The Washington Post", "Washington Post", "The Wall Street Journal", "Wall Street Journal", "Bloomberg", "Los Angeles Times", "USA Today", "Politico", "Axios", "Time", "Newsweek", "Forbes",
        "Deutsche Welle", "DW", "dpa", "France 24", "RFI", "EFE", "ANSA", "TASS", "RIA Novosti", "Interfax", "Ukrinform", "UNIAN", "RFE/RL", "Voice of America", "VOA", "Xinhua", "Kyodo",
        "Press Association", "PA Media", "UPI", "Euronews", "RTE", "ANI", "PTI", "Anadolu Agency", "Press TV", "RT", "Sputnik", "Kyiv Post", "NHK", "Yonhap", "Haaretz", "Le Monde", "Der Spiegel",
    }.ToFrozenDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The outlet's usual name, or null for one that is not in the list.</summary>
    public static string? Find(string name) => ByName.GetValueOrDefault(name.Trim());
}

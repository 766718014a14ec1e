using System.CommandLine;
namespace DigestGen.Cli.Commands;
internal static class ExplainCommand { public static Command Define(Shell shell) { var c = new Command("explain", "x"); c.SetAction(_ => shell.Folder.Length < 0 ? 1 : 0); return c; } }

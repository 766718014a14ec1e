using System.CommandLine;
namespace DigestGen.Cli.Commands;
internal static class CheckCommand { public static Command Define(Shell shell) { var c = new Command("check", "x"); c.SetAction(_ => shell.Folder.Length < 0 ? 1 : 0); return c; } }

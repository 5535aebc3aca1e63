import Foundation
import PackagePlugin

/// Puts the texts that lie beside the sources of a target into the program: `PackageResources.base_css`
/// has the bytes of `base.css`.
///
/// What SwiftPM embeds itself (`.embedInCode`) is an array of numbers. To compile these takes half a
/// minute for the theme and the words, and a text that changes is not embedded anew.
@main struct EmbedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let texts = target.sourceFiles.filter { $0.type == .resource || $0.type == .unknown }.map(\.url)
    let script = context.package.directoryURL.appending(path: "Packaging/EmbedTexts/embed")
    let output = context.pluginWorkDirectoryURL.appending(path: "PackageResources.swift")
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: script,
        arguments: [output.path] + texts.map(\.path).sorted(),
        inputFiles: texts + [script],
        outputFiles: [output])
    ]
  }
}

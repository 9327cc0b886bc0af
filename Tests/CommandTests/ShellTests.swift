// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import TestSupport
import Testing

/// Configuration, doctor, completion and manual page, as a person meets them in a shell.
struct ShellTests {
    private let sandbox: StudySandbox

    init() throws { sandbox = try StudySandbox() }

    private func recite(_ arguments: [String], _ environment: [String: String] = [:]) throws -> ProcessResult {
        try runProcess(
            sandbox.program, arguments, environment: sandbox.environment(environment), directory: sandbox.folder.path)
    }

    private func configured(_ json: String) throws -> [String: String] {
        try sandbox.folder.write(json, to: "config/recite/config.json")
        return ["XDG_CONFIG_HOME": sandbox.folder.file("config")]
    }

    // MARK: Configuration

    @Test func optionsGoBeforeTheEnvironmentAndThisBeforeTheFile() throws {
        try sandbox.folder.write("", to: "other/recite.toml")
        let file = try configured(
            #"{"language": "de", "library": "\#(sandbox.folder.file("other"))", "profile": "berta"}"#)
        let bare = try recite(["profile", "list"], file)
        #expect(bare.stdout == "Noch gibt es kein Profil; die erste Sitzung legt eines an.\n", "\(bare.stderr)")
        _ = try recite(["profile", "new", "anna"], file)
        let list = try JSONReader.read(try recite(["profile", "list", "--json"], file).stdout)
        #expect(list["library"]?.string?.hasSuffix("/other") == true)
        #expect(list["profiles"]?.array?.first?["usual"]?.bool == false)
        let named = file.merging(["RECITE_PROFILE": "anna", "RECITE_LANGUAGE": "en"]) { $1 }
        #expect(
            try recite(["profile", "list"], named).stdout == "anna  no answer yet (used unless another is named)\n")
        let option = try recite(["profile", "list", "--profile", "carl", "--ui-language", "de"], named)
        #expect(option.stdout == "anna  noch keine Antwort\n")
        let library = try recite(["profile", "list", "--library", sandbox.folder.path], named)
        #expect(library.stdout == "There is no profile yet; the first session makes one.\n")
    }

    @Test(arguments: [
        (#"{"langage": "de"}"#, "there is no setting “langage”; perhaps “language” is meant."),
        (#"{"backup-cuont": 3}"#, "there is no setting “backup-cuont”; perhaps “backup-count” is meant."),
        (#"{"language": "xx"}"#, "the value of “language” does not fit: it takes \"en\" or \"de\"."),
        (#"{"backup-days": "many"}"#, "the value of “backup-days” does not fit: it takes a whole number, 0 to 36,500."),
        (#"{"streak": 1}"#, "the value of “streak” does not fit: it takes true or false."),
        ("{\n\"streak\": true,\n}", ", line 3: this is no valid JSON object; mend it, or remove the file."),
        ("[]", ", line 1: this is no valid JSON object; mend it, or remove the file."),
    ])
    func aFileWithAMistakeIsRefusedWithWhatIsMeant(_ json: String, _ sentence: String) throws {
        let result = try recite(["stats"], try configured(json))
        #expect(result.status == .exited(2))
        #expect(result.stderr.hasSuffix(sentence + "\n"), "\(result.stderr)")
        #expect(result.stderr.contains("config/recite/config.json"))
        #expect(result.stdout.isEmpty)
    }

    @Test func aFileThatIsNamedHasToBeThere() throws {
        let result = try recite(["stats"], ["RECITE_CONFIG": sandbox.folder.file("none.json")])
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("none.json"))
    }

    @Test func theVersionNeedsNoConfiguration() throws {
        let result = try recite(["--version"], try configured("broken"))
        #expect(result.status == .exited(0))
        #expect(!result.stdout.isEmpty)
    }

    // MARK: Doctor

    @Test func whereNothingWasDoneYetNothingIsWrong() throws {
        let result = try recite(["doctor", sandbox.bank, "--library", sandbox.folder.path])
        #expect(result.status == .exited(0), "\(result.stdout)")
        #expect(result.stdout.contains("Bank: in order. dam.bank.jsonl: 3 questions.\n"))
        #expect(result.stdout.hasSuffix("Nothing stands in the way.\n"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("Profiles")))
    }

    @Test func whatIsDamagedIsNamedAndMended() throws {
        _ = try sandbox.run("b\n")
        let log = try sandbox.logPath()
        let before = try sandbox.log()
        let handle = try #require(FileHandle(forWritingAtPath: log))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"n": 99, "at": "2026-11"#.utf8))
        try handle.close()
        try sandbox.folder.write("half", to: "Profiles/default/.snapshot.json.new")
        let arguments = ["doctor", sandbox.bank, "--library", sandbox.folder.path]
        let found = try recite(arguments)
        #expect(found.status == .exited(1))
        #expect(found.stdout.contains("the last line is not whole"))
        #expect(found.stdout.contains(".snapshot.json.new is left of a writing that did not end"))
        #expect(found.stdout.hasSuffix("2 problems; recite doctor --repair mends what it safely can.\n"))
        let mended = try recite(arguments + ["--repair", "--json"])
        #expect(mended.status == .exited(0), "\(mended.stdout)")
        let object = try JSONReader.read(mended.stdout)
        #expect(object["problems"]?.int == 0)
        #expect(object["findings"]?.array?.contains { $0["status"]?.string == "mended" } == true)
        #expect(try sandbox.log() == before)
        #expect(try recite(arguments).status == .exited(0))
    }

    @Test func aBrokenConfigurationIsAFindingLikeOthers() throws {
        let result = try recite(["doctor"], try configured(#"{"profil": "anna"}"#))
        #expect(result.status == .exited(1))
        #expect(result.stdout.contains("Configuration: problem. "))
        #expect(result.stdout.contains("perhaps “profile” is meant"))
        #expect(result.stdout.contains("Locale: "))
    }

    // MARK: Completion and manual

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionKnowsCommandsAndOptions(_ shell: String) throws {
        let script = try recite(["--generate-completion-script", shell]).stdout
        for word in ["study", "stats", "doctor", "merge", "ui-language", "retention"] {
            #expect(script.contains(word), "\(shell): \(word)")
        }
    }

    @Test func bashTakesTheScriptAndCompletesNamesOfProfiles() throws {
        guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
        let script = try recite(["--generate-completion-script", "bash"]).stdout
        let path = try sandbox.folder.write(script, to: "completion.bash")
        #expect(try runProcess("/bin/bash", ["-n", path]).status == .exited(0))
        _ = try recite(["profile", "new", "anna"], ["RECITE_LIBRARY": sandbox.folder.path])
        let typed = """
            source '\(path)'
            recite() { '\(sandbox.program)' "$@"; }
            COMP_WORDS=(recite study --profile an); COMP_CWORD=3; COMP_LINE='recite study --profile an'; COMP_POINT=25
            _recite recite an --profile; echo "${COMPREPLY[@]}"
            """
        let result = try runProcess(
            "/bin/bash", ["--norc", "-c", typed],
            environment: sandbox.environment(["RECITE_LIBRARY": sandbox.folder.path]), directory: sandbox.folder.path)
        #expect(result.stdout == "anna\n", "\(result.stderr)")
    }

    @Test func theManualPageHasEveryCommandAndEveryOption() throws {
        let page = try recite(["manual"])
        #expect(page.status == .exited(0))
        for heading in ["recite study", "recite profile merge", "recite doctor", "recite export"] {
            #expect(page.stdout.contains("\n.SS \(heading)\n"), "\(heading)")
        }
        #expect(page.stdout.contains("\\fB\\-\\-ui\\-language\\fR \\fIlang\\fR"))
        #expect(!page.stdout.contains(".SS recite manual") && !page.stdout.contains(".SS recite tree"))
        #expect(page.stdout.utf8.allSatisfy { $0 < 0x80 })
        // No line of text may look like a command to roff.
        let commands: Set<Substring> = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".RI", ".br", ".\\\""]
        for line in page.stdout.split(separator: "\n") where line.hasPrefix(".") {
            #expect(commands.contains(line.prefix { $0 != " " }), "\(line)")
        }
    }
}

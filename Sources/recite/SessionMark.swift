// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures
import Progress
import Study

/// A file that lies there as long as a session goes on: one that is found at the start tells of a session that was
/// interrupted. Every answer of it is in the log; the file holds nothing that could be lost.
struct SessionMark {
    private let path: String
    private let library: String
    private let system: PosixFileSystem

    init(_ location: LibraryLocation, in system: PosixFileSystem) {
        path = PathText.join(LibraryLocation.stateFolder, "session-\(location.profile)")
        library = location.library
        self.system = system
    }

    /// The interrupted session before this one, where there is one, on the same library and the same study day.
    func interruption(_ learner: LearnerState, now: ZonedInstant) -> StudySession.Options.Interruption? {
        guard let bytes = try? system.contents(of: path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, lines[1] == library, let since = ZonedInstant(iso: String(lines[0])) else { return nil }
        let hour = learner.settings.rollOverHour
        guard since.studyDay(rollOverHour: hour) == now.studyDay(rollOverHour: hour) else { return nil }
        let answers = learner.records.reduce(0) { sum, record in
            sum + record.reviews.reversed().prefix { $0.instant >= since.instant }.count
        }
        return StudySession.Options.Interruption(since: since, answers: answers)
    }

    /// The session begins. A mark that cannot be written is no reason to stop.
    func set(_ now: ZonedInstant) {
        try? AtomicFile.replace(path, with: Array("\(now.iso)\n\(library)\n".utf8), in: system)
    }

    /// The session has come to an end.
    func clear() { try? system.unlink(path) }
}

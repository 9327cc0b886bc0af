// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import Exchange
import ExchangeWords
import Figures
import Memory
import Progress
import Words

/// Another program's record of answers on its way into a profile's log.
enum ImportedHistory {
    /// Adds the answers that are later than the last one of their item, so that importing twice adds nothing.
    static func write(
        _ reviews: [ImportedReview], questions: [Question], _ command: ImportCommand, _ system: PosixFileSystem
    ) throws {
        let clock = try command.repeatable.clock()
        var random = command.repeatable.random
        let location = try LibraryLocation.find(
            library: command.place.library, profile: command.place.profile, in: system)
        let store: ProfileStore
        do {
            let identity = try DeviceIdentity.load(
                PathText.join(LibraryLocation.stateFolder, "device"), using: &random, in: system)
            store = try ProfileStore(
                folder: location.profileFolder, device: identity.device, processID: PosixFileSystem.processID,
                now: clock.now, in: system)
        } catch let error as FileError {
            throw Failure(FaultWords.file(error), .failed)
        } catch let error as ProfileError {
            throw Failure(FaultWords.profile(error), .failed)
        }
        defer { for fact in store.finish() { StandardStreams.error(FaultWords.profile(fact)) } }
        let session = SessionID(rawValue: DeviceID(using: &random).rawValue)
        var lasts: [ItemID: Instant] = [:]
        var count = 0
        var kinds: [QuestionID: Question.Kind] = [:]
        for question in questions { kinds[question.id] = question.kind }
        for review in reviews {
            let instant = Instant(milliseconds: review.milliseconds)
            let before = lasts[review.item] ?? store.state[review.item]?.lastAnswered
            lasts[review.item] = before ?? Instant(milliseconds: Int.min)
            if let before, instant <= before { continue }
            guard let rating = Rating(rawValue: review.rating), instant <= clock.now.instant else { continue }
            let answered = Answered(
                item: review.item, question: review.question, kind: .known(kinds[review.question] ?? .text),
                form: "imported", typed: "", verdict: rating == .again ? .wrong(distance: nil) : .right,
                rating: rating, milliseconds: review.took, session: session)
            do throws(AppendLogError) {
                try store.append(.answer(answered), at: clock.now.at(instant))
            } catch {
                throw Failure(FaultWords.log(error), .failed)
            }
            count += 1
            lasts[review.item] = instant
        }
        StandardStreams.error(
            ImportSentences.history(count, of: reviews.count, profile: location.profile))
    }
}

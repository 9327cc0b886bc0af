// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing
import Threads

/// Work on several processors whose results are taken up in order.
@Suite struct OrderedThreadsTests {
    @Test(arguments: [1, 2, 3, 8])
    func resultsComeInOrderHoweverLongEachTakes(most: Int) {
        let seen = Mutex<[Int]>([])
        Threads.inOrder(200, most: most, ahead: 2 * most) { number -> Int in
            // The early ones of each dozen take longest.
            var sum = 0
            for step in 0..<((12 - number % 12) * 2_000) { sum &+= step }
            return sum == -1 ? 0 : number * number
        } use: { number, result in
            seen.withLock { $0.append(number) }
            return result == number * number
        }
        #expect(seen.withLock { $0 } == Array(0..<200))
    }

    @Test(arguments: [1, 2, 4])
    func noMoreResultsExistThanAreAllowed(ahead: Int) {
        let alive = Mutex((now: 0, most: 0))
        Threads.inOrder(300, most: 3, ahead: ahead) { number -> Int in
            alive.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            return number
        } use: { _, _ in
            alive.withLock { $0.now -= 1 }
            return true
        }
        let most = alive.withLock { $0.most }
        #expect(most <= ahead, "\(most) of \(ahead)")
    }

    @Test func workThatIsEndedEnds() {
        let seen = Mutex<[Int]>([])
        Threads.inOrder(1_000, most: 2, ahead: 4) {
            $0
        } use: { number, _ in
            seen.withLock { $0.append(number) }
            return number < 10
        }
        #expect(seen.withLock { $0 } == Array(0...10))
    }

    @Test(arguments: [1, 2, 4])
    func resultsStandInOrder(threads: Int) {
        #expect(Threads.map(100, most: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Threads.map(0, most: threads) { $0 } == [])
    }

    @Test func nothingIsDoneForNothing() {
        Threads.inOrder(0, most: 2, ahead: 4) {
            $0
        } use: { _, _ in
            Issue.record("there is no result")
            return true
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Threads {
    /// Makes a result for each number below `count` on at most `most` threads, and takes the results up in order.
    ///
    /// A result is taken up as soon as all before it have been, by whichever thread made the one that was waited for;
    /// never two at once. No thread begins a number that is `ahead` or more beyond the next one to be taken up, so that
    /// at most `ahead` results exist at a time.
    ///
    /// - Parameter use: takes up the result of a number; `false` ends the work: nothing further is begun or taken up.
    public static func inOrder<Result: Sendable>(
        _ count: Int, most: Int, ahead: Int, make: @Sendable (Int) -> Result,
        use: @Sendable (Int, Result) -> Bool
    ) {
        let line = Line<Result>(ahead: max(1, ahead))
        run(count, most: most) { index in
            guard line.waitForTurn(index) else { return }
            line.put(make(index), at: index, use: use)
        }
    }

    /// The results for each number below `count`, in order, made on at most `most` threads.
    public static func map<Result: Sendable>(
        _ count: Int, most: Int, _ make: @Sendable (Int) -> Result
    ) -> [Result] {
        let results = Results<Result>()
        inOrder(count, most: most, ahead: count, make: make) { _, result in
            results.list.append(result)
            return true
        }
        return results.list
    }

    /// Results in order.
    private final class Results<Result: Sendable>: @unchecked Sendable {
        // Unchecked: `inOrder` takes up one result after the other, and has ended before the list is read.
        var list: [Result] = []
    }

    /// The results that wait for those before them.
    private final class Line<Result: Sendable>: @unchecked Sendable {
        // Unchecked: everything that changes is touched under the mutex alone; `isUsing` keeps `use` to one thread.
        private let ahead: Int
        private var waiting: [Int: Result] = [:]
        private var next = 0
        private var isUsing = false
        private var isEnded = false
        private let mutex: UnsafeMutablePointer<pthread_mutex_t>
        private let moved: UnsafeMutablePointer<pthread_cond_t>

        init(ahead: Int) {
            self.ahead = ahead
            mutex = .allocate(capacity: 1)
            moved = .allocate(capacity: 1)
            pthread_mutex_init(mutex, nil)
            pthread_cond_init(moved, nil)
        }

        deinit {
            pthread_cond_destroy(moved)
            pthread_mutex_destroy(mutex)
            moved.deallocate()
            mutex.deallocate()
        }

        /// Waits until `index` may be begun; `false` where the work has ended.
        func waitForTurn(_ index: Int) -> Bool {
            pthread_mutex_lock(mutex)
            defer { pthread_mutex_unlock(mutex) }
            while !isEnded, index >= next + ahead { pthread_cond_wait(moved, mutex) }
            return !isEnded
        }

        /// Puts a result into the line and takes up what has become ready.
        func put(_ result: Result, at index: Int, use: (Int, Result) -> Bool) {
            pthread_mutex_lock(mutex)
            waiting[index] = result
            while !isEnded, !isUsing, let ready = waiting.removeValue(forKey: next) {
                let place = next
                isUsing = true
                pthread_mutex_unlock(mutex)
                let goesOn = use(place, ready)
                pthread_mutex_lock(mutex)
                isUsing = false
                next += 1
                if !goesOn {
                    isEnded = true
                    waiting = [:]
                }
                pthread_cond_broadcast(moved)
            }
            pthread_mutex_unlock(mutex)
        }
    }
}

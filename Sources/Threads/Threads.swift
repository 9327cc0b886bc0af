// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs work on several processors at once, with the C library's threads.
public enum Threads {
    /// How many processors there are.
    public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Calls `body` once for each number below `count`, on at most `most` threads, the calling one among them.
    ///
    /// Returns when all calls have. Each thread takes the next number not yet taken. Where a thread cannot be started the
    /// others do its work.
    public static func run(_ count: Int, most: Int, _ body: @Sendable (Int) -> Void) {
        withoutActuallyEscaping(body) { body in
            let work = Work(count: count, body: body)
            var threads: [pthread_t] = []
            for _ in 1..<max(1, min(most, count)) {
                var thread = pthread_t(bitPattern: 0)
                let argument = Unmanaged.passRetained(work)
                if start(&thread, argument) { threads.append(thread) } else { argument.release() }
            }
            work.run()
            for thread in threads { pthread_join(thread, nil) }
            work.finish()
        }
    }

    private static func start(_ thread: inout pthread_t, _ argument: Unmanaged<Work>) -> Bool {
        pthread_create(
            &thread, nil,
            { @Sendable pointer in
                pointer.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            }, argument.toOpaque()) == 0
    }

    /// What the threads share.
    private final class Work: @unchecked Sendable {
        // Unchecked: `next` is touched under the mutex alone, and `body` changes only when all threads have ended.
        private let count: Int
        private var body: (@Sendable (Int) -> Void)?
        private var next = 0
        private let mutex: UnsafeMutablePointer<pthread_mutex_t>

        init(count: Int, body: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.body = body
            mutex = .allocate(capacity: 1)
            pthread_mutex_init(mutex, nil)
        }

        deinit {
            pthread_mutex_destroy(mutex)
            mutex.deallocate()
        }

        private func take() -> Int? {
            pthread_mutex_lock(mutex)
            defer { pthread_mutex_unlock(mutex) }
            guard next < count else { return nil }
            next += 1
            return next - 1
        }

        func run() {
            while let index = take() { body?(index) }
        }

        func finish() { body = nil }
    }
}

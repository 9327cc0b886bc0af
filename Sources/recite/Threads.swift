// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Work done on several processors at once.
enum Threads {
    /// Does pieces of work, numbered from 0, on as many threads as there are processors, at most four.
    static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
        let threads = min(count, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 4)
        guard threads > 1 else {
            for index in 0..<count { work(index) }
            return
        }
        withoutActuallyEscaping(work) { work in
            var handles: [pthread_t] = []
            for thread in 1..<threads {
                let job = Unmanaged.passRetained(
                    Job {
                        for index in stride(from: thread, to: count, by: threads) { work(index) }
                    })
                var handle = pthread_t()
                // The C library calls this on the new thread: it must belong to no actor.
                let started = pthread_create(&handle, nil, { @Sendable in Threads.run($0) }, job.toOpaque())
                if started == 0 {
                    handles.append(handle)
                } else {
                    job.takeRetainedValue().body()
                }
            }
            for index in stride(from: 0, to: count, by: threads) { work(index) }
            for handle in handles { pthread_join(handle, nil) }
        }
    }

    private final class Job: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private static func run(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
        return nil
    }
}

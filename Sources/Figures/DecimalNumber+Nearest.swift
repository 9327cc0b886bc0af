// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension DecimalNumber {
    /// The decimal number nearest to `value` with `digits` significant digits, at most 15; `nil` where it is not finite.
    public init?(nearest value: Double, significant digits: Int) {
        guard value.isFinite else { return nil }
        if value == 0 {
            self = .zero
            return
        }
        let digits = min(max(digits, 1), 15)
        var exponent = 0
        var size = abs(value)
        let top = Self.power(digits)
        while size >= top, exponent < 60 {
            size /= 10
            exponent += 1
        }
        while size < top / 10, exponent > -60 {
            size *= 10
            exponent -= 1
        }
        self.init(coefficient: Int(size.rounded()) * (value < 0 ? -1 : 1), exponent: exponent)
    }
}

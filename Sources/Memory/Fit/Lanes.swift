// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Eight cards side by side: what the fit computes with.
///
/// Single precision is enough for a gradient over thousands of reviews; sums over groups of cards are kept in double.
typealias Lanes = SIMD8<Float>
typealias LaneMask = SIMDMask<SIMD8<Int32>>

extension SIMD8 where Scalar == Float {
    /// `e^x`, relative error below 2e-7; outside -87...88 the value at that end.
    ///
    /// The polynomial is that of the Cephes mathematical library (S. Moshier).
    @inline(__always) static func exp(_ argument: Lanes) -> Lanes {
        let x = argument.limited(-87, 88)
        let shifted = x * 1.442_695_04 + magic
        let whole = shifted - magic
        let rest = x - whole * 0.693_359_375 + whole * 2.121_944_40e-4
        var sum = rest * 1.987_569_15e-4 + 1.398_199_950_7e-3
        sum = sum * rest + 8.333_451_907_3e-3
        sum = sum * rest + 4.166_579_589_4e-2
        sum = sum * rest + 1.666_666_545_9e-1
        sum = sum * rest + 5.000_000_120_1e-1
        sum = sum * rest * rest + rest + 1
        let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- magicBits
        return unsafeBitCast(unsafeBitCast(sum, to: SIMD8<Int32>.self) &+ (exponent &<< 23), to: Lanes.self)
    }

    /// The natural logarithm of a positive normal number, absolute error below 1e-7 near 1 and relative elsewhere.
    ///
    /// The polynomial is that of the Cephes mathematical library (S. Moshier).
    @inline(__always) static func log(_ x: Lanes) -> Lanes {
        let bits = unsafeBitCast(x, to: SIMD8<Int32>.self)
        let exponent = (bits &- 0x3f35_04f3) &>> 23
        let f = unsafeBitCast(bits &- (exponent &<< 23), to: Lanes.self) - 1
        let power = unsafeBitCast(exponent &+ magicBits, to: Lanes.self) - magic
        let square = f * f
        var sum = f * 7.037_683_629_2e-2 - 1.151_461_031_0e-1
        sum = sum * f + 1.167_699_874_0e-1
        sum = sum * f - 1.242_014_084_6e-1
        sum = sum * f + 1.424_932_278_7e-1
        sum = sum * f - 1.666_805_766_5e-1
        sum = sum * f + 2.000_071_476_5e-1
        sum = sum * f - 2.499_999_399_3e-1
        sum = sum * f + 3.333_333_117_4e-1
        let tail = sum * f * square - power * 2.121_944_40e-4 - square * 0.5
        return f + tail + power * 0.693_359_375
    }

    /// The numbers, those outside `low...high` moved to its ends.
    @inline(__always) func limited(_ low: Float, _ high: Float) -> Lanes {
        replacing(with: low, where: self .< low).replacing(with: high, where: self .> high)
    }

    /// The numbers where `mask` is set, elsewhere 0.
    @inline(__always) func only(_ mask: LaneMask) -> Lanes { Lanes.zero.replacing(with: self, where: mask) }

    @inline(__always) func least(_ other: Lanes) -> Lanes { replacing(with: other, where: other .< self) }
    @inline(__always) func greatest(_ other: Lanes) -> Lanes { replacing(with: other, where: other .> self) }

    /// Adding it to a small number rounds that to a whole one, and leaves it in the low bits.
    private static var magic: Float { 12_582_912 }
    private static var magicBits: Int32 { 0x4b40_0000 }
}

;; Compares a vector with the rows of a table, sixteen bytes at a time. JavaScript multiplies one at a time.
;; The memory holds the vector, the table, and room for the results; where, the caller says.
(module
  (memory (export "memory") 0)
  ;; $vector, $size: where the vector is, and its bytes, a multiple of 16
  ;; $row, $end: where the first row is, and where the last one ends
  ;; $cosine: where the first result goes, a float for each row
  (func (export "compareRows")
    (param $vector i32) (param $size i32) (param $row i32) (param $end i32) (param $cosine i32)
    (local $at i32) (local $a v128) (local $b v128) (local $sums v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $sums (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $bytes
          (local.set $a (v128.load (i32.add (local.get $vector) (local.get $at))))
          (local.set $b (v128.load (i32.add (local.get $row) (local.get $at))))
          ;; Eight products of 16 bits, added in pairs to four sums of 32 bits; twice.
          (local.set $sums (i32x4.add (local.get $sums)
            (i32x4.extadd_pairwise_i16x8_s (i16x8.extmul_low_i8x16_s (local.get $a) (local.get $b)))))
          (local.set $sums (i32x4.add (local.get $sums)
            (i32x4.extadd_pairwise_i16x8_s (i16x8.extmul_high_i8x16_s (local.get $a) (local.get $b)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $bytes (i32.lt_u (local.get $at) (local.get $size))))
        ;; 1 stands as 127 in both.
        (f32.store (local.get $cosine) (f32.div
          (f32.convert_i32_s (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
            (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))
          (f32.const 16129)))
        (local.set $row (i32.add (local.get $row) (local.get $size)))
        (local.set $cosine (i32.add (local.get $cosine) (i32.const 4)))
        (br $rows)))))

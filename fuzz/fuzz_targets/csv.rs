//! A file of answers as text: whatever it holds, it is read or refused, and what is told is bounded.

#![no_main]

use libfuzzer_sys::fuzz_target;

mod wave;

fuzz_target!(init: wave::ready(), |bytes: &[u8]| wave::read_answers("answers.csv", bytes));

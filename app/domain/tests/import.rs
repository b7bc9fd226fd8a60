//! Import of a wave: what is told of spoiled files, and the laws that hold for all files.

#![expect(
    clippy::unwrap_used,
    reason = "a helper of a test may fail as the test does"
)]

#[path = "import/cells.rs"]
mod cells;
#[path = "import/codebook.rs"]
mod codebook;
#[path = "import/fixture.rs"]
mod fixture;
#[path = "import/laws.rs"]
mod laws;
#[path = "import/preview.rs"]
mod preview;
#[path = "import/problems.rs"]
mod problems;

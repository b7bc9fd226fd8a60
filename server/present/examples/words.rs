//! `make words`: the texts that nynorsk and English lack, a line each, and how many there are.

use view::words::catalog::lacking;

fn main() {
    let lacking = lacking(view::words::catalog::PAGES) + &lacking(present::words::catalog::PAGES);
    print!("{lacking}");
    println!("{} texts lack a language.", lacking.lines().count());
}

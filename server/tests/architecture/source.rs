//! The project's own source, read well enough to hold it to the rules: files, string literals,
//! and code without comments, of the product and of the tests.

mod scan;

use std::fs;
use std::path::{Path, PathBuf};

use scan::{Scan, scan};

/// One source file.
pub struct Source {
    /// Path from the project's root, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// The project's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file named from the project's root.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder whose name ends so, in order of path; none where there is no folder.
pub fn files(folder: &str, extension: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), extension, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if name != "node_modules" && name != "target" && name != "test-results" {
                collect(&path, extension, found);
            }
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(Source {
                path: path.strip_prefix(root()).unwrap().display().to_string(),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}

/// All Rust of the product: everything outside `tests` and `benches`.
pub fn product() -> Vec<Source> {
    rust()
        .into_iter()
        .filter(|source| !source.is_test())
        .collect()
}

/// All Rust of the workspace.
pub fn rust() -> Vec<Source> {
    ["app", "server"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .collect()
}

impl Source {
    /// Whether the whole file is a test.
    pub fn is_test(&self) -> bool {
        ["/tests/", "/benches/", "/tests.rs"]
            .iter()
            .any(|part| self.path.contains(part))
    }

    /// Code lines of the product part with their numbers, without comments and the content of
    /// strings.
    pub fn code(&self) -> Vec<(usize, String)> {
        lines(&self.product_code())
    }

    /// The code of the product part, line by line as in the file, without comments, the content of
    /// strings, and everything that stands under `#[cfg(test)]`.
    pub fn product_code(&self) -> String {
        let Scan { code, in_test, .. } = scan(&self.text);
        keep(&code, |at| !in_test[at])
    }

    /// The code of the tests in the file, or of the whole file where that is a test; again without
    /// comments and the content of strings.
    pub fn test_code(&self) -> String {
        let Scan { code, in_test, .. } = scan(&self.text);
        keep(&code, |at| self.is_test() || in_test[at])
    }

    /// String literals of the product part, with the lines they begin on.
    pub fn literals(&self) -> Vec<(usize, String)> {
        let scan = scan(&self.text);
        let of_product = scan
            .literals
            .into_iter()
            .filter(|literal| !scan.in_test[literal.at]);
        of_product
            .map(|literal| {
                let before = &scan.code[..literal.at];
                let line = 1 + before.iter().filter(|c| **c == '\n').count();
                (line, literal.text)
            })
            .collect()
    }
}

/// The characters that are kept; the others become spaces, but lines stay lines.
fn keep(code: &[char], kept: impl Fn(usize) -> bool) -> String {
    let kept = |(at, c): (usize, &char)| if *c == '\n' || kept(at) { *c } else { ' ' };
    code.iter().enumerate().map(kept).collect()
}

fn lines(code: &str) -> Vec<(usize, String)> {
    code.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| (number + 1, line.trim_end().to_owned()))
        .collect()
}

#[test]
fn the_product_goes_on_after_a_test() {
    let source = Source {
        path: "a.rs".to_owned(),
        text: "fn a() {}\n#[cfg(test)]\n#[path = \"x\"]\nmod x;\nfn b() {}\n\
               #[cfg(test)]\nmod tests {\n  fn c() { \"{\" } // d\n}\nconst E: &str = \"e\";"
            .to_owned(),
    };
    let code: Vec<_> = source.code().into_iter().map(|(line, _)| line).collect();
    assert_eq!(code, [1, 5, 10]);
    assert_eq!(source.literals(), [(10, "e".to_owned())]);
    let tests = source.test_code();
    assert!(
        tests.contains("mod x;") && tests.contains("fn c()"),
        "{tests}"
    );
    assert!(
        !tests.contains("fn b()") && !tests.contains("// d"),
        "{tests}"
    );
}

//! The project's own source, read well enough to hold it to the rules: files, string literals,
//! and code without comments and tests.

use std::fs;
use std::path::{Path, PathBuf};

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

    /// The file without its test module, which stands last.
    pub fn product_text(&self) -> &str {
        match self.text.find("#[cfg(test)]") {
            Some(end) => &self.text[..end],
            None => &self.text,
        }
    }

    /// The test module, or the whole file where that is a test.
    pub fn test_text(&self) -> &str {
        if self.is_test() {
            return &self.text;
        }
        &self.text[self.product_text().len()..]
    }

    /// Code lines of the product part with their numbers, without comments and the content of
    /// strings.
    pub fn code(&self) -> Vec<(usize, String)> {
        scan(self.product_text()).code
    }

    /// String literals of the product part, with the lines they begin on.
    pub fn literals(&self) -> Vec<(usize, String)> {
        scan(self.product_text()).literals
    }
}

/// What a scan told apart.
#[derive(Default)]
pub struct Scan {
    /// Lines that hold code.
    pub code: Vec<(usize, String)>,
    /// Strings.
    pub literals: Vec<(usize, String)>,
}

/// Tells code, strings and comments apart.
pub fn scan(text: &str) -> Scan {
    let chars: Vec<char> = text.chars().collect();
    let mut scan = Scan::default();
    let mut code = String::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let (length, literal) = match rest {
            ['/', '/', ..] => (until(rest, &['\n']), None),
            ['/', '*', ..] => (until(rest, &['*', '/']) + 2, None),
            ['"', ..] => quoted(rest),
            ['r', '"' | '#', ..] if !continues_word(&code) => raw(rest),
            ['\'', '\\', _, tail @ ..] => (until(tail, &['\'']) + 4, None),
            ['\'', _, '\'', ..] => (3, None),
            [one, ..] => {
                code.push(*one);
                at += 1;
                continue;
            }
            [] => break,
        };
        if let Some(literal) = literal {
            let line = 1 + code.matches('\n').count();
            scan.literals.push((line, literal));
            code.push_str("\"\"");
        }
        // Lines are counted in the code, so a line break inside what is skipped is kept.
        let end = (at + length).min(chars.len());
        code.extend(chars[at..end].iter().filter(|c| **c == '\n'));
        at = end;
    }
    scan.code = code
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| (number + 1, line.to_owned()))
        .collect();
    scan
}

fn continues_word(code: &str) -> bool {
    code.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// How many characters stand before the pattern, or all of them.
fn until(chars: &[char], pattern: &[char]) -> usize {
    chars
        .windows(pattern.len())
        .position(|window| window == pattern)
        .unwrap_or(chars.len())
}

fn quoted(chars: &[char]) -> (usize, Option<String>) {
    let mut literal = String::new();
    let mut at = 1;
    while at < chars.len() && chars[at] != '"' {
        if chars[at] == '\\' {
            at += 1;
        }
        literal.extend(chars.get(at));
        at += 1;
    }
    (at + 1, Some(literal))
}

fn raw(chars: &[char]) -> (usize, Option<String>) {
    let hashes = chars[1..].iter().take_while(|c| **c == '#').count();
    if chars.get(1 + hashes) != Some(&'"') {
        return (1, None);
    }
    let mut end = vec!['"'];
    end.resize(1 + hashes, '#');
    let start = hashes + 2;
    let length = until(&chars[start..], &end);
    let literal = chars[start..start + length].iter().collect();
    (start + length + end.len(), Some(literal))
}

#[test]
fn code_strings_and_comments_are_told_apart() {
    let text = "let a = \"en // \\\"to\\\"\"; // \"nei\"\nlet b = r#\"tre \"fire\"\"#;\n/* \"nei\"\n*/ let c = '\"'; 'x: loop {}";
    let scan = scan(text);
    assert_eq!(
        scan.literals,
        [
            (1, "en // \"to\"".to_owned()),
            (2, "tre \"fire\"".to_owned())
        ]
    );
    assert_eq!(scan.code[0], (1, "let a = \"\"; ".to_owned()));
    assert_eq!(scan.code[2], (4, " let c = ; 'x: loop {}".to_owned()));
}

//! Tells code, strings, comments and tests apart, well enough for this project's own source.

/// What a scan told apart. Everything has the place it has in the text, counted in characters.
pub struct Scan {
    /// The text with comments and the content of strings left blank; lines stay lines.
    pub code: Vec<char>,
    /// Whether a character belongs to an item under `#[cfg(test)]`.
    pub in_test: Vec<bool>,
    /// Strings.
    pub literals: Vec<Literal>,
}

/// A string in the source.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where it begins.
    pub at: usize,
    /// What it says, escapes without their backslash.
    pub text: String,
}

/// Reads a file.
pub fn scan(text: &str) -> Scan {
    let chars: Vec<char> = text.chars().collect();
    let mut literals = Vec::new();
    let mut code = Vec::with_capacity(chars.len());
    while code.len() < chars.len() {
        let at = code.len();
        let rest = &chars[at..];
        let (length, literal) = match rest {
            ['/', '/', ..] => (until(rest, &['\n']), None),
            ['/', '*', ..] => (until(rest, &['*', '/']) + 2, None),
            ['"', ..] => quoted(rest),
            ['r', '"' | '#', ..] if !continues_word(&code) => raw(rest),
            ['\'', '\\', _, tail @ ..] => (until(tail, &['\'']) + 4, None),
            ['\'', _, '\'', ..] => (3, None),
            _ => (0, None),
        };
        if length == 0 {
            code.push(chars[at]);
            continue;
        }
        let end = (at + length).min(chars.len());
        let blank = |c: &char| if *c == '\n' { '\n' } else { ' ' };
        code.extend(chars[at..end].iter().map(blank));
        if let Some(text) = literal {
            code[at] = '"';
            code[end - 1] = '"';
            literals.push(Literal { at, text });
        }
    }
    let in_test = in_test(&code);
    Scan {
        code,
        in_test,
        literals,
    }
}

fn continues_word(code: &[char]) -> bool {
    code.last()
        .is_some_and(|c| c.is_alphanumeric() || *c == '_')
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

/// A raw string; a raw word (`r#as`) is none, and is left as it is.
fn raw(chars: &[char]) -> (usize, Option<String>) {
    let hashes = chars[1..].iter().take_while(|c| **c == '#').count();
    if chars.get(1 + hashes) != Some(&'"') {
        return (0, None);
    }
    let mut end = vec!['"'];
    end.resize(1 + hashes, '#');
    let start = hashes + 2;
    let length = until(&chars[start..], &end);
    let literal = chars[start..start + length].iter().collect();
    (start + length + end.len(), Some(literal))
}

/// Marks every item that stands under `#[cfg(test)]`, with its other attributes.
fn in_test(code: &[char]) -> Vec<bool> {
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut marked = vec![false; code.len()];
    let mut at = 0;
    loop {
        let start = at + until(&code[at..], &mark);
        if start >= code.len() {
            return marked;
        }
        at = start + item(&code[start..]);
        marked[start..at].fill(true);
    }
}

/// How many characters an item takes with its attributes: up to the brace that closes it, or to
/// its semicolon.
fn item(code: &[char]) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.iter().enumerate() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(c, '}' | ';') {
            return at + 1;
        }
    }
    code.len()
}

#[test]
fn code_strings_and_comments_are_told_apart() {
    let text = "let a = \"en // \\\"to\\\"\"; // \"nei\"\nlet b = r#\"tre \"fire\"\"#;\n/* \"nei\"\n*/ let c = '\"'; 'x: loop {} r#as";
    let scan = scan(text);
    let literals: Vec<_> = scan.literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(literals, ["en // \"to\"", "tre \"fire\""]);
    assert_eq!(scan.code.len(), text.chars().count());
    let code: String = scan.code.iter().collect();
    let squeezed: Vec<_> = code.lines().map(|line| line.replace(' ', "")).collect();
    assert_eq!(squeezed[0], "leta=\"\";");
    assert_eq!(squeezed[1], "letb=\"\";");
    assert_eq!(squeezed[3], "letc=;'x:loop{}r#as");
}

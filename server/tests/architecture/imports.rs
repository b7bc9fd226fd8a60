//! Which file of a crate uses which: its `use` lines and the paths in its code, resolved to files.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// A module by its names from the crate's root; the root itself is empty.
pub type Module = Vec<String>;

/// Every module of a crate that is a file, with the modules it uses and the first line it does so.
/// What the root of the crate only offers (`pub use`) is not among them.
pub type Imports = BTreeMap<Module, BTreeMap<Module, usize>>;

/// Reads the files of one crate. `root` is its folder of sources (`app/view/src`).
pub fn imports(root: &str, sources: &[Source]) -> Imports {
    let files: BTreeMap<Module, &Source> = sources
        .iter()
        .filter(|source| !source.is_test() && !source.path.ends_with("/main.rs"))
        .map(|source| (module(root, &source.path), source))
        .collect();
    let known: BTreeSet<&Module> = files.keys().collect();
    let of_file = |(own, source): (&Module, &&Source)| {
        let used = Reader::new(own, &known).read(&source.product_code());
        (own.clone(), used)
    };
    files.iter().map(of_file).collect()
}

fn module(root: &str, path: &str) -> Module {
    let inside = path.strip_prefix(root).unwrap().trim_start_matches('/');
    let names = inside.trim_end_matches(".rs").split('/');
    names
        .filter(|name| *name != "lib")
        .map(str::to_owned)
        .collect()
}

struct Reader<'a> {
    own: &'a Module,
    known: &'a BTreeSet<&'a Module>,
    /// Modules that a `use` gave a name.
    named: BTreeMap<String, Module>,
    used: BTreeMap<Module, usize>,
}

impl<'a> Reader<'a> {
    fn new(own: &'a Module, known: &'a BTreeSet<&'a Module>) -> Self {
        Self {
            own,
            known,
            named: BTreeMap::new(),
            used: BTreeMap::new(),
        }
    }

    fn read(mut self, code: &str) -> BTreeMap<Module, usize> {
        let tokens = tokens(code);
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at].text == "use" {
                let before = self.used.clone();
                let offers = at > 0 && tokens[at - 1].text == "pub";
                at = self.read_use(&tokens, at + 1, &[]);
                if offers && self.own.is_empty() {
                    self.used = before;
                }
            } else if is_name(&tokens[at].text) {
                let (path, line, end) = path(&tokens, at);
                paths.push((path, line));
                at = end;
            } else {
                at += 1;
            }
        }
        // A name may be used above the line that brings it.
        for (path, line) in paths.iter().filter(|(path, _)| path.len() > 1) {
            self.add(path, *line);
        }
        self.used
    }

    /// Reads one tree of a `use` (`a::{b, c as d}`); returns what comes after it.
    fn read_use(&mut self, tokens: &[Token], mut at: usize, stem: &[String]) -> usize {
        let mut full = stem.to_vec();
        let line = tokens[at].line;
        while at < tokens.len() {
            match tokens[at].text.as_str() {
                "::" => at += 1,
                "{" => {
                    at += 1;
                    while tokens[at].text != "}" {
                        at = self.read_use(tokens, at, &full);
                        at += usize::from(tokens[at].text == ",");
                    }
                    return at + 1;
                }
                "as" => {
                    self.bring(&full, &tokens[at + 1].text, line);
                    return at + 2;
                }
                name if is_name(name) => {
                    full.push(name.to_owned());
                    at += 1;
                }
                "*" => at += 1,
                _ => break,
            }
        }
        if full.len() > 1 && full.last().is_some_and(|last| last == "self") {
            full.pop();
        }
        let name = full.last().cloned().unwrap_or_default();
        self.bring(&full, &name, line);
        at
    }

    fn bring(&mut self, path: &[String], name: &str, line: usize) {
        let found = self.add(path, line);
        if let Some((module, true)) = found {
            self.named.insert(name.to_owned(), module);
        }
    }

    /// Notes what a path leads to; true where all of it is a module.
    fn add(&mut self, path: &[String], line: usize) -> Option<(Module, bool)> {
        let (mut full, mut rest) = self.start(path)?;
        while let Some((name, after)) = rest.split_first() {
            let mut next = full.clone();
            next.push(name.clone());
            if !self.known.contains(&next) {
                break;
            }
            (full, rest) = (next, after);
        }
        self.used.entry(full.clone()).or_insert(line);
        Some((full, rest.is_empty()))
    }

    /// The module a path starts from, and what follows; `None` where it leads out of the crate.
    fn start<'p>(&self, path: &'p [String]) -> Option<(Module, &'p [String])> {
        let (first, mut rest) = path.split_first()?;
        let mut from = match first.as_str() {
            "crate" => Module::new(),
            "self" => self.own.clone(),
            "super" => parent(self.own),
            name => {
                let mut child = self.own.clone();
                child.push(name.to_owned());
                if self.known.contains(&child) {
                    child
                } else {
                    self.named.get(name)?.clone()
                }
            }
        };
        while let Some(("super", after)) = rest.split_first().map(|(f, r)| (f.as_str(), r)) {
            from = parent(&from);
            rest = after;
        }
        Some((from, rest))
    }
}

fn parent(module: &Module) -> Module {
    module[..module.len().saturating_sub(1)].to_vec()
}

/// A name or a sign, with the line it stands on.
struct Token {
    text: String,
    line: usize,
}

fn tokens(code: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut joins = false;
    for (number, line) in code.lines().enumerate() {
        let mut after_colon = false;
        for c in line.chars() {
            let is_word = c.is_alphanumeric() || c == '_';
            if (joins && is_word || after_colon && c == ':')
                && let Some(last) = found.last_mut()
            {
                last.text.push(c);
            } else if !c.is_whitespace() {
                found.push(Token {
                    text: c.to_string(),
                    line: number + 1,
                });
            }
            joins = is_word;
            after_colon = c == ':' && !after_colon;
        }
        joins = false;
    }
    found
}

fn is_name(token: &str) -> bool {
    token != "as" && token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The names joined by `::` from here on, and where they end.
fn path(tokens: &[Token], mut at: usize) -> (Vec<String>, usize, usize) {
    let line = tokens[at].line;
    let mut names = vec![tokens[at].text.clone()];
    while let [colons, name, ..] = &tokens[at + 1..]
        && colons.text == "::"
        && is_name(&name.text)
    {
        names.push(name.text.clone());
        at += 2;
    }
    (names, line, at + 1)
}

#[test]
fn imports_are_read_from_use_lines_and_from_paths() {
    let source = |path: &str, text: &str| Source {
        path: format!("x/src/{path}"),
        text: text.to_owned(),
    };
    let sources = [
        source("lib.rs", "mod a;\npub mod b;\npub use a::F;\nuse b::C;\n"),
        source("a.rs", "mod d;\nuse crate::b::{self, C as E, deep::{F}};\n"),
        source(
            "a/d.rs",
            "use crate::b as other;\nfn f() { other::deep::g(); }",
        ),
        source(
            "b.rs",
            "mod deep;\npub use deep::F;\nuse std::fmt; // crate::a\n",
        ),
        source("b/deep.rs", "fn f() { super::super::a::d::x() }\n"),
    ];
    let found = imports("x/src", &sources);
    let used = |module: &[&str]| -> Vec<String> {
        let own: Module = module.iter().map(|name| (*name).to_owned()).collect();
        found[&own].keys().map(|used| used.join("::")).collect()
    };
    assert_eq!(used(&[]), ["b"]);
    assert_eq!(used(&["a"]), ["b", "b::deep"]);
    assert_eq!(used(&["a", "d"]), ["b", "b::deep"]);
    assert_eq!(used(&["b"]), ["b::deep"]);
    assert_eq!(used(&["b", "deep"]), ["a::d"]);
}

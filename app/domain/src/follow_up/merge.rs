//! Two who write the same: field by field, what nobody else touched is taken, and what both wrote
//! waits for a choice.

/// What comes of a field that somebody sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merged {
    /// What stands stays: they did not touch it, or wrote the same.
    Stands,
    /// What they wrote: nobody else had touched it.
    Written,
    /// Both wrote, and not the same.
    Both,
}

/// Compares a field as it was when somebody began to write (`base`), as it stands now, and as they send
/// it.
pub fn merged(base: &str, stands: &str, sent: &str) -> Merged {
    if sent == stands || sent == base {
        Merged::Stands
    } else if stands == base {
        Merged::Written
    } else {
        Merged::Both
    }
}

/// Most cells of the table that two texts are held against each other by: a thousand changed words in
/// each. Longer ones are marked as a whole.
pub const COMPARED_CELLS_MAX: usize = 1_000_000;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the spaces after them.
    pub text: String,
    /// Whether the other text lacks them.
    pub differs: bool,
}

/// A text in pieces, those marked that another text lacks. Put together, they are the text.
pub fn against(text: &str, other: &str) -> Vec<Piece> {
    let (words, others) = (words(text), words(other));
    let same = |(one, another): &(&&str, &&str)| one.trim_end() == another.trim_end();
    let begins = words.iter().zip(&others).take_while(same).count();
    let (rest, others) = (&words[begins..], &others[begins..]);
    let backwards = rest.iter().rev().zip(others.iter().rev());
    let ends = backwards.take_while(same).count();
    let (middle, end) = rest.split_at(rest.len() - ends);
    let lacking = lacking(middle, &others[..others.len() - ends]);
    let kept = |word: &&'_ str| (word.to_string(), false);
    let mut marked: Vec<(String, bool)> = words[..begins].iter().map(kept).collect();
    let changed = middle.iter().zip(lacking);
    marked.extend(changed.map(|(word, lacks)| ((*word).to_owned(), lacks)));
    marked.extend(end.iter().map(kept));
    let mut pieces: Vec<Piece> = Vec::new();
    for (text, differs) in marked {
        match pieces.last_mut() {
            Some(last) if last.differs == differs => last.text.push_str(&text),
            _ => pieces.push(Piece { text, differs }),
        }
    }
    pieces
}

/// The words of a text, each with the spaces after it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let space = rest[word..].find(|c: char| !c.is_whitespace());
        let (whole, after) = rest.split_at(space.map_or(rest.len(), |space| word + space));
        words.push(whole);
        rest = after;
    }
    words
}

/// Which words are not among those that two texts have in common, in their order.
fn lacking(words: &[&str], others: &[&str]) -> Vec<bool> {
    let width = others.len() + 1;
    let mut lacks = vec![true; words.len()];
    if (words.len() + 1) * width > COMPARED_CELLS_MAX {
        return lacks;
    }
    let same = |at: usize, other: usize| words[at].trim_end() == others[other].trim_end();
    // How many words the ends of both have in common, from each place on.
    let mut common = vec![0_u32; (words.len() + 1) * width];
    for at in (0..words.len()).rev() {
        for other in (0..others.len()).rev() {
            common[at * width + other] = if same(at, other) {
                common[(at + 1) * width + other + 1] + 1
            } else {
                common[(at + 1) * width + other].max(common[at * width + other + 1])
            };
        }
    }
    let (mut at, mut other) = (0, 0);
    while at < words.len() && other < others.len() {
        if same(at, other) {
            lacks[at] = false;
            at += 1;
            other += 1;
        } else if common[(at + 1) * width + other] >= common[at * width + other + 1] {
            at += 1;
        } else {
            other += 1;
        }
    }
    lacks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_both_wrote_waits() {
        for (base, stands, sent, comes) in [
            ("a", "a", "a", Merged::Stands),
            ("a", "a", "b", Merged::Written),
            ("a", "b", "a", Merged::Stands),
            ("a", "b", "b", Merged::Stands),
            ("a", "b", "c", Merged::Both),
            ("", "", "b", Merged::Written),
            ("a", "", "b", Merged::Both),
        ] {
            assert_eq!(merged(base, stands, sent), comes, "{base} {stands} {sent}");
        }
    }

    fn marks(text: &str, other: &str) -> String {
        let pieces = against(text, other).into_iter();
        let marked = pieces.map(|piece| {
            if piece.differs {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        });
        marked.collect()
    }

    #[test]
    fn what_the_other_lacks_is_marked() {
        for (text, other, marked) in [
            ("en to tre", "en to tre", "en to tre"),
            ("en to tre", "en tre", "en [to ]tre"),
            ("en tre", "en to tre", "en tre"),
            ("", "en", ""),
            ("en", "", "[en]"),
            ("en ny fire", "en to tre fire", "en [ny ]fire"),
            ("a b a b", "b a", "[a ]b a [b]"),
            // Another line break is no other word.
            ("en\nto", "en to", "en\nto"),
        ] {
            assert_eq!(marks(text, other), marked, "{text} / {other}");
        }
    }

    #[test]
    fn texts_that_share_too_little_are_marked_as_a_whole() {
        // One cell more than a word each, on either side.
        let side = COMPARED_CELLS_MAX.isqrt() - 1;
        let text =
            |words: usize, of: &str| format!("{of} felles ") + &format!("{of} ").repeat(words - 2);
        let (fits, other) = (text(side, "a"), text(side, "b"));
        assert!(against(&fits, &other).iter().any(|piece| !piece.differs));
        let long = text(side + 1, "a");
        assert!(against(&long, &other).iter().all(|piece| piece.differs));
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_what_is_not_marked_stands_in_the_other(
            text in "([ab] |c\n){0,12}", other in "([ab] |c\n){0,12}",
        ) {
            let pieces = against(&text, &other);
            let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert_eq!(&whole, &text);
            let kept = pieces.iter().filter(|piece| !piece.differs);
            let kept: Vec<&str> = kept.flat_map(|piece| piece.text.split_whitespace()).collect();
            let mut others = other.split_whitespace();
            prop_assert!(kept.iter().all(|word| others.any(|other| other == *word)));
            prop_assert!(against(&text, &text).iter().all(|piece| !piece.differs));
        }
    }
}

//! What a browser holds to be known again, and a person to choose a password: 256 bits of chance.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// Bytes of chance in a token.
const BYTES: usize = 32;
/// The hexadecimal digits.
const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// A secret that opens something. It is stored nowhere; its [`hash`](Self::hash) is.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The token of so much chance.
    pub fn of(chance: [u8; BYTES]) -> Self {
        Self(hexadecimal(&chance))
    }

    /// The token that a text is; `None` where it cannot be one of ours.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (digits && text.len() == BYTES * 2).then(|| Self(text.to_owned()))
    }

    /// As the one who is to have it gets it. It goes to nobody else, and into no log.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored of it. Since it is all chance, one plain checksum is enough.
    pub fn hash(&self) -> String {
        hashed(&self.0)
    }
}

/// The checksum of a text, in hexadecimal digits.
pub fn hashed(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

/// Without the secret.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_was_given_and_nothing_else_is() {
        let token = Token::of([0xa5; BYTES]);
        assert_eq!(Token::read(token.secret()), Some(token.clone()));
        for other in ["", "a5", &"a".repeat(63), &"a".repeat(65), &"A".repeat(64)] {
            assert_eq!(Token::read(other), None, "{other}");
        }
        assert_eq!(format!("{token:?}"), "Token");
        assert!(!token.hash().contains(token.secret()));
    }

    /// What is stored must open again tomorrow.
    #[test]
    fn the_hash_of_a_token_stays_the_same() {
        assert_eq!(
            Token::of([0; BYTES]).hash(),
            "60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55"
        );
    }
}

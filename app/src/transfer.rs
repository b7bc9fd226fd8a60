//! How values travel between server and browser: in the page as it is first sent, and in the
//! answers to server functions.
//!
//! Packed by postcard, which needs a fraction of the program that JSON needs to be read. What it
//! packs does not name its fields, so each value is preceded by the mark of the source both sides
//! were built from: a browser that still runs yesterday's program cannot misread a number, it is
//! told to load the page again.

use std::future::{Future, poll_fn};
use std::task::Poll;

use leptos::prelude::*;
use leptos::server::codee::{Decoder, Encoder};
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The mark of the source, made by the build script.
const MARK: &[u8] = env!("SOURCE_MARK").as_bytes();

/// The form of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packed;

/// Arguments and answers of server functions.
pub type Call = Post<Packed>;

/// Loads a value for what `source` says, again whenever that changes.
pub fn load<S, T, Loading>(
    source: impl Fn() -> S + Send + Sync + 'static,
    fetch: impl Fn(S) -> Loading + Send + Sync + 'static,
) -> Resource<T, Packed>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    Loading: Future<Output = T> + Send + 'static,
{
    let fetch = move |source| {
        let loading = fetch(source);
        async move {
            next_poll().await;
            loading.await
        }
    };
    Resource::new_with_options(source, fetch, false)
}

/// Gives way once. On the server a page is walked through for its resources before it is drawn; a
/// value that is there at the first look would have the page drawn on both walks.
fn next_poll() -> impl Future<Output = ()> {
    let mut looked = false;
    poll_fn(move |context| {
        if looked {
            return Poll::Ready(());
        }
        looked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
}

/// A value that the server makes with the page, and the browser reads from it.
pub fn handed_over<T>(make: impl FnOnce() -> T) -> T
where
    T: Serialize + DeserializeOwned,
{
    SharedValue::<T, Packed>::new_with_encoding(make).into_inner()
}

/// Why a value could not be packed or read.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// The other side was built from other source.
    #[error("the server has been renewed since the page was loaded")]
    OtherProgram,
    /// The value itself.
    #[error(transparent)]
    Value(#[from] postcard::Error),
}

fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, TransferError> {
    Ok(postcard::to_extend(value, MARK.to_vec())?)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, TransferError> {
    let value = bytes
        .strip_prefix(MARK)
        .ok_or(TransferError::OtherProgram)?;
    Ok(postcard::from_bytes(value)?)
}

impl<T: Serialize> Encoder<T> for Packed {
    type Error = TransferError;
    type Encoded = Vec<u8>;

    fn encode(value: &T) -> Result<Vec<u8>, TransferError> {
        pack(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Packed {
    type Error = TransferError;
    type Encoded = [u8];

    fn decode(bytes: &[u8]) -> Result<T, TransferError> {
        read(bytes)
    }
}

impl ContentType for Packed {
    const CONTENT_TYPE: &'static str = "application/x-postcard";
}

impl FormatType for Packed {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T: Serialize> Encodes<T> for Packed {
    type Error = TransferError;

    fn encode(value: &T) -> Result<Bytes, TransferError> {
        pack(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Packed {
    type Error = TransferError;

    fn decode(bytes: Bytes) -> Result<T, TransferError> {
        read(&bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::AppError;

    #[test]
    fn what_is_packed_is_read_back() {
        let error = AppError::NotFound("0301".to_owned());
        let packed = pack(&error).expect("it can be packed");
        assert_eq!(read::<AppError>(&packed).expect("it can be read"), error);
    }

    #[test]
    fn a_value_of_another_program_is_refused() {
        let mut packed = pack(&7_u32).expect("it can be packed");
        packed[0] ^= 1;
        assert!(matches!(
            read::<u32>(&packed),
            Err(TransferError::OtherProgram)
        ));
        assert!(matches!(read::<u32>(b""), Err(TransferError::OtherProgram)));
    }

    #[test]
    fn a_value_cut_off_is_refused() {
        let packed = pack(&"Tromsø".to_owned()).expect("it can be packed");
        assert!(matches!(
            read::<String>(&packed[..packed.len() - 1]),
            Err(TransferError::Value(_))
        ));
    }
}

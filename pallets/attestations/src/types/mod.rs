//! Records of attestations, issuers and challenges. None of them knows `Config`.

mod attestation;
mod issuer;
mod levels;
mod params;

pub use attestation::*;
pub use issuer::*;
pub use levels::*;
pub use params::*;

use crate::pallet::Config;
use frame_support::{
	traits::{fungible::Credit, ConstU32},
	BoundedVec,
};
use icn_primitives::EvidenceKind;

/// Kinds of evidence, strictly ascending where they are stored or told.
pub type Kinds = BoundedVec<EvidenceKind, ConstU32<{ EvidenceKind::COUNT }>>;

/// An attestation of this runtime.
pub type AttestationOf<T> =
	Attestation<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// A challenge of this runtime.
pub type ChallengeOf<T> = Challenge<<T as frame_system::Config>::AccountId>;

/// An amount of ICNT that left its account and waits for its destination.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Currency>;

#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used)]
mod mock;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used)]
mod tests;
#[cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// The storage macro writes `expect` itself.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::DispatchResultWithPostInfo,
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, BalancedHold, Inspect, MutateHold},
			Consideration, EnsureOrigin, Footprint, OnUnbalanced,
		},
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		EraClock, EraIndex, EvidenceKind, FacilityRegistry, Level, NodeRegistry, Subject,
	};
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT: bonds of issuers and deposits of challenges are on hold in it.
		type Currency: Balanced<Self::AccountId, Balance = u128>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>
			+ BalancedHold<Self::AccountId>;
		/// Deposit for the row of an attestation, of its issuer.
		type Consideration: Consideration<Self::AccountId, Footprint>;
		/// The eras.
		type Clock: EraClock;
		/// What is attested about: nodes and data centres.
		type Nodes: NodeRegistry<Self::AccountId> + FacilityRegistry<Self::AccountId>;
		/// Names issuers, revokes attestations and decides challenges.
		type AttestationOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Gets what issuers and challengers lose, but for what the other side gets.
		type OnSlash: OnUnbalanced<CreditOf<Self>>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Sets up neighbours for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Bond of an issuer.
		#[codec(index = 0)]
		IssuerBond,
		/// Deposit of a challenge.
		#[codec(index = 1)]
		Challenge,
		/// Deposit for the account's rows in state.
		#[codec(index = 2)]
		StorageDeposit,
	}

	/// Parameters that governance turns.
	#[pallet::storage]
	pub type Parameters<T> = StorageValue<_, Params, ValueQuery>;

	/// Issuers, named by governance. A row goes when its issuer is named for nothing, has no bond, and
	/// none of its attestations is left.
	// Blake2: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Issuers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Issuer>;

	/// Attestations, at most one of a kind about a subject. Each is paid for by its issuer's ticket;
	/// it goes by [`remove`](Pallet::remove), or when another issuer's takes its place: to
	/// [`Former`], if it may still be challenged.
	// Twox: subjects are counted by the chain, kinds are its own.
	#[pallet::storage]
	pub type Attestations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Subject, Twox64Concat, EvidenceKind, AttestationOf<T>>;

	/// Attestations that another issuer's took the place of, for as long as they may be challenged:
	/// nobody gets rid of a false claim by making room. None of them counts, nor is told as proven.
	/// Each is paid for by the same ticket; it goes by [`remove`](Pallet::remove), or when its issuer
	/// attests the same again. An issuer has no other attestation of the kind about the subject.
	// Blake2: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Former<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, Subject>,
			NMapKey<Twox64Concat, EvidenceKind>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		AttestationOf<T>,
	>;

	/// Open challenges, at most one of an attestation. Each is paid for by its deposit; it goes when
	/// it is decided or lapses.
	#[pallet::storage]
	pub type Challenges<T: Config> = StorageMap<_, Twox64Concat, ChallengeId, ChallengeOf<T>>;

	/// The next challenge.
	#[pallet::storage]
	pub type NextChallengeId<T> = StorageValue<_, ChallengeId, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account was named for these kinds, and no others.
		IssuerSet {
			/// Which.
			issuer: T::AccountId,
			/// For what.
			kinds: Kinds,
		},
		/// An issuer added to its bond.
		Bonded {
			/// Who.
			issuer: T::AccountId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is on hold now.
			total: u128,
		},
		/// An issuer leaves.
		Unbonding {
			/// Who.
			issuer: T::AccountId,
			/// First era in which it may withdraw its bond.
			from: EraIndex,
		},
		/// An issuer has its bond back.
		BondWithdrawn {
			/// Who.
			issuer: T::AccountId,
			/// How much, in ICNT base units.
			amount: u128,
		},
		/// Something was attested.
		Attested {
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// By whom.
			issuer: T::AccountId,
			/// How far it reaches.
			level: Level,
			/// First era from which on the attestation says so, or more.
			since: EraIndex,
			/// First era in which it counts no more.
			until: EraIndex,
			/// Hash of the document that shows it.
			document: H256,
		},
		/// An attestation was revoked.
		Revoked {
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// Of whom.
			issuer: T::AccountId,
			/// Why.
			reason: RevocationReason,
		},
		/// An attestation that had ended is forgotten.
		Removed {
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// Of whom.
			issuer: T::AccountId,
		},
		/// An attestation was challenged.
		Challenged {
			/// The challenge.
			challenge: ChallengeId,
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// Of whom.
			issuer: T::AccountId,
			/// By whom.
			challenger: T::AccountId,
			/// Hash of what speaks against it.
			grounds: H256,
			/// First era in which it lapses.
			decide_before: EraIndex,
			/// What is on hold for it, in ICNT base units.
			deposit: u128,
		},
		/// A claim was found false, and revoked if it was not. The deposit is free again.
		ChallengeUpheld {
			/// The challenge.
			challenge: ChallengeId,
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// What the issuer lost, in ICNT base units.
			taken: u128,
			/// What of it the challenger got.
			rewarded: u128,
		},
		/// A claim was not found false. The deposit is lost.
		ChallengeRejected {
			/// The challenge.
			challenge: ChallengeId,
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// The deposit, in ICNT base units.
			deposit: u128,
			/// What of it the issuer got.
			compensated: u128,
		},
		/// A challenge was not decided in time. The deposit is free again.
		ChallengeLapsed {
			/// The challenge.
			challenge: ChallengeId,
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// The deposit, in ICNT base units.
			deposit: u128,
		},
		/// The bond of an issuer is so low that nothing counts any more that it attested.
		BondTooLow {
			/// Who.
			issuer: T::AccountId,
			/// What is left of it, in ICNT base units.
			bond: u128,
		},
		/// Parameters were set.
		ParamsSet {
			/// The new ones.
			params: Params,
		},
		/// Another issuer's took the place of an attestation, which may still be challenged.
		Displaced {
			/// About what.
			subject: Subject,
			/// Of what kind.
			kind: EvidenceKind,
			/// Of whom.
			issuer: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account is no issuer.
		UnknownIssuer,
		/// Kinds are strictly ascending.
		InvalidKinds,
		/// The issuer is not named for this kind.
		NotNamed,
		/// The issuer leaves.
		AlreadyLeaving,
		/// The issuer does not leave.
		NotLeaving,
		/// The issuer has no bond.
		NoBond,
		/// Attestations of the issuer are not removed.
		StillLiable,
		/// The amount is zero.
		ZeroAmount,
		/// What no challenge claims of the bond is too little.
		BondTooSmall,
		/// No such node or data centre.
		UnknownSubject,
		/// Evidence of this kind is about something else.
		WrongSubject,
		/// There is no such level of this kind.
		WrongLevel,
		/// It ends before the era after the next, or too late.
		WrongTerm,
		/// The subject is the issuer's own.
		SelfAttested,
		/// An attestation of another issuer counts.
		AlreadyAttested,
		/// A challenge of the attestation is open.
		AlreadyChallenged,
		/// No such attestation.
		UnknownAttestation,
		/// The attestation is another issuer's.
		NotIssuer,
		/// It has ended already.
		AlreadyEnded,
		/// The signer may not give this reason.
		WrongReason,
		/// It must be kept longer.
		StillKept,
		/// Nobody challenges itself.
		SelfChallenged,
		/// No such open challenge.
		UnknownChallenge,
		/// The time for it is over.
		TooLate,
		/// The time for it has not come.
		TooEarly,
		/// The parameters do not make sense together.
		InvalidParams,
		/// A number does not fit.
		Overflow,
	}

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Parameters.
		pub params: Params,
		/// Issuers, each once, and what they are named for, ascending. They bond later.
		pub issuers: Vec<(T::AccountId, Vec<EvidenceKind>)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Panics on what the calls would refuse: there is no chain without a valid genesis.
		fn build(&self) {
			assert!(
				self.params.is_valid(),
				"parameters of attestations do not make sense together"
			);
			Parameters::<T>::put(self.params);
			for (issuer, kinds) in &self.issuers {
				assert!(!Issuers::<T>::contains_key(issuer), "issuer {issuer:?} twice");
				assert!(!kinds.is_empty(), "issuer {issuer:?} of nothing");
				let named = Kinds::try_from(kinds.clone()).is_ok_and(|kinds| {
					let from_genesis = Span { since: 0, until: None };
					Pallet::<T>::name_issuer(issuer, &kinds, 0, from_genesis).is_ok()
				});
				assert!(named, "kinds of issuer {issuer:?} do not ascend");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let params = Params::default();
			assert!(params.is_valid(), "default parameters do not make sense together");
			// Half of a deposit goes to an account that exists, the rest anywhere.
			assert!(
				params.challenge_deposit.get() / 2 >= T::Currency::minimum_balance(),
				"the deposit of a challenge may be too small to be sent",
			);
			let most = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
			let worst = T::WeightInfo::attest().max(T::WeightInfo::decide());
			assert!(most.is_none_or(|most| worst.all_lte(most)), "a call must fit into a block");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Name an account for these kinds and no others; for none any more if there are none. What it
		/// attested of a kind that it is not named for any more does not count from this moment on.
		///
		/// ## Dispatch Origin
		/// [`Config::AttestationOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidKinds`] if they are not strictly ascending; [`Error::UnknownIssuer`] if
		/// there are none and the account is no issuer.
		///
		/// ## Events
		/// [`Event::IssuerSet`].
		#[pallet::call_index(0)]
		pub fn set_issuer(
			origin: OriginFor<T>,
			issuer: T::AccountId,
			kinds: Kinds,
		) -> DispatchResult {
			T::AttestationOrigin::ensure_origin(origin)?;
			Self::do_set_issuer(issuer, kinds)
		}

		/// Add `amount` ICNT base units to the bond.
		///
		/// ## Dispatch Origin
		/// Signed by an issuer that does not leave.
		///
		/// ## Errors
		/// [`Error::UnknownIssuer`], [`Error::AlreadyLeaving`], [`Error::ZeroAmount`]; what the
		/// currency says about the hold.
		///
		/// ## Events
		/// [`Event::Bonded`].
		#[pallet::call_index(1)]
		pub fn bond(origin: OriginFor<T>, amount: u128) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_bond(who, amount)
		}

		/// Begin to leave: attest nothing new, and wait for the bond. What was attested goes on
		/// counting until its date.
		///
		/// ## Dispatch Origin
		/// Signed by an issuer.
		///
		/// ## Errors
		/// [`Error::UnknownIssuer`], [`Error::NoBond`], [`Error::AlreadyLeaving`].
		///
		/// ## Events
		/// [`Event::Unbonding`].
		#[pallet::call_index(2)]
		pub fn unbond(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unbond(who)
		}

		/// Have the bond back, once the wait is over and all attestations are removed, which they can
		/// be when they may not be challenged any more.
		///
		/// ## Dispatch Origin
		/// Signed by an issuer that leaves.
		///
		/// ## Errors
		/// [`Error::UnknownIssuer`], [`Error::NotLeaving`], [`Error::TooEarly`],
		/// [`Error::StillLiable`]; what the currency says about the hold.
		///
		/// ## Events
		/// [`Event::BondWithdrawn`].
		#[pallet::call_index(3)]
		pub fn withdraw_bond(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_bond(who)
		}

		/// Attest that `kind` is true of `subject` at `level`, as the document of this hash shows, up
		/// to the era before `until`. About a node it is about its present generation.
		///
		/// Counts at once; as proven counts the next era, the first in all of which it is. Takes the
		/// place of one that does not count any more; of another issuer's, this may still be
		/// challenged. One of the same issuer that counts is renewed, without a gap.
		///
		/// ## Dispatch Origin
		/// Signed by an issuer that is named for the kind, does not leave, and has
		/// [`Params::bond`] beyond what open challenges claim.
		///
		/// ## Errors
		/// [`Error::UnknownIssuer`], [`Error::NotNamed`], [`Error::AlreadyLeaving`],
		/// [`Error::BondTooSmall`]; [`Error::WrongSubject`], [`Error::WrongLevel`],
		/// [`Error::WrongTerm`], [`Error::UnknownSubject`], [`Error::SelfAttested`];
		/// [`Error::AlreadyChallenged`] if there is one with an open challenge, unless this only
		/// moves its date, or if a former one of the signer has; [`Error::AlreadyAttested`] if one of
		/// another issuer counts; those of the deposit.
		///
		/// ## Events
		/// [`Event::Attested`], after [`Event::Displaced`] or [`Event::Removed`] if it takes the
		/// place of another issuer's.
		#[pallet::call_index(4)]
		pub fn attest(
			origin: OriginFor<T>,
			subject: Subject,
			kind: EvidenceKind,
			level: Level,
			document: H256,
			until: EraIndex,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(who, subject, kind, level, document, until)
		}

		/// Take an attestation back, from this moment on. It may still be challenged for a while.
		///
		/// ## Dispatch Origin
		/// Signed by its issuer, as [`RevocationReason::Withdrawn`] or
		/// [`RevocationReason::Superseded`]; or [`Config::AttestationOrigin`], as
		/// [`RevocationReason::Governance`].
		///
		/// ## Errors
		/// [`Error::UnknownAttestation`], [`Error::NotIssuer`], [`Error::WrongReason`],
		/// [`Error::AlreadyEnded`].
		///
		/// ## Events
		/// [`Event::Revoked`].
		#[pallet::call_index(5)]
		pub fn revoke(
			origin: OriginFor<T>,
			subject: Subject,
			kind: EvidenceKind,
			reason: RevocationReason,
		) -> DispatchResult {
			let issuer = match T::AttestationOrigin::try_origin(origin) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			Self::do_revoke(issuer, subject, kind, reason)
		}

		/// Forget an attestation of `issuer` that ended [`Params::keep_eras`] ago, whether another
		/// took its place or not, and free the deposit for it. Free of charge.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownAttestation`], [`Error::NotIssuer`] if there is only another's,
		/// [`Error::AlreadyChallenged`] while a challenge is open, [`Error::StillKept`].
		///
		/// ## Events
		/// [`Event::Removed`].
		#[pallet::call_index(6)]
		pub fn remove(
			origin: OriginFor<T>,
			subject: Subject,
			kind: EvidenceKind,
			issuer: T::AccountId,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_remove(subject, kind, issuer)?;
			Ok(Pays::No.into())
		}

		/// Challenge an attestation of `issuer` as false, for what the document of this hash shows,
		/// with a deposit. One that ended less than [`Params::keep_eras`] ago may be challenged, too,
		/// also after another took its place.
		///
		/// ## Dispatch Origin
		/// Signed by anyone but the issuer.
		///
		/// ## Errors
		/// [`Error::UnknownAttestation`], [`Error::NotIssuer`] if there is only another's,
		/// [`Error::SelfChallenged`], [`Error::AlreadyChallenged`], [`Error::TooLate`],
		/// [`Error::AlreadyEnded`] if it was found false before; what the currency says about the
		/// deposit.
		///
		/// ## Events
		/// [`Event::Challenged`].
		#[pallet::call_index(7)]
		pub fn challenge(
			origin: OriginFor<T>,
			subject: Subject,
			kind: EvidenceKind,
			issuer: T::AccountId,
			grounds: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_challenge(who, subject, kind, issuer, grounds)
		}

		/// Decide a challenge.
		///
		/// `upheld`: the attestation is revoked, its issuer loses [`Params::false_claim`] of its bond,
		/// or what is left, of which the challenger gets a share, and the deposit is free. Else the
		/// deposit is lost, half of it to the issuer.
		///
		/// ## Dispatch Origin
		/// [`Config::AttestationOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownChallenge`]; [`Error::TooLate`] if it was not decided in time.
		///
		/// ## Events
		/// [`Event::ChallengeUpheld`], with [`Event::Revoked`] if the attestation was current and
		/// [`Event::BondTooLow`] if nothing of the issuer's counts any more; or
		/// [`Event::ChallengeRejected`].
		#[pallet::call_index(8)]
		pub fn decide(
			origin: OriginFor<T>,
			challenge: ChallengeId,
			upheld: bool,
		) -> DispatchResult {
			T::AttestationOrigin::ensure_origin(origin)?;
			Self::do_decide(challenge, upheld)
		}

		/// End a challenge that was not decided in time. The deposit is free, and nothing else
		/// changes. Free of charge.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownChallenge`], [`Error::TooEarly`].
		///
		/// ## Events
		/// [`Event::ChallengeLapsed`].
		#[pallet::call_index(9)]
		pub fn lapse(origin: OriginFor<T>, challenge: ChallengeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_lapse(challenge)?;
			Ok(Pays::No.into())
		}
	}
}

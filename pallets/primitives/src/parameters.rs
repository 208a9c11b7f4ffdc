//! What governance turns: values in a box of fixed bounds, which move by steps.
//!
//! A pallet keeps its parameters in one row, a struct of bounded values, and names them with
//! [`parameters!`](macro@crate::parameters). What they mean together it says by [`ParameterGroup`].

use crate::{BoundedU128, BoundedU32, Bps, WHOLE};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchResult, Parameter};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// A value that carries its own bounds.
pub trait BoundedValue: Copy {
	/// Least value there may be.
	const MIN: u128;
	/// Greatest value there may be.
	const MAX: u128;

	/// The number.
	fn number(self) -> u128;

	/// That of a number, if it is within the bounds.
	fn from_number(number: u128) -> Option<Self>;
}

impl<const LEAST: u32, const MOST: u32> BoundedValue for BoundedU32<LEAST, MOST> {
	const MIN: u128 = LEAST as u128;
	const MAX: u128 = MOST as u128;

	fn number(self) -> u128 {
		self.get().into()
	}

	fn from_number(number: u128) -> Option<Self> {
		Self::new(number.try_into().ok()?)
	}
}

impl<const LEAST: u128, const MOST: u128> BoundedValue for BoundedU128<LEAST, MOST> {
	const MIN: u128 = LEAST;
	const MAX: u128 = MOST;

	fn number(self) -> u128 {
		self.get()
	}

	fn from_number(number: u128) -> Option<Self> {
		Self::new(number)
	}
}

impl BoundedValue for Bps {
	const MIN: u128 = 0;
	const MAX: u128 = WHOLE as u128;

	fn number(self) -> u128 {
		self.get().into()
	}

	fn from_number(number: u128) -> Option<Self> {
		Self::new(number.try_into().ok()?)
	}
}

/// What a value counts.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
pub enum Unit {
	/// Things, or times.
	#[codec(index = 0)]
	Count,
	/// Eras.
	#[codec(index = 1)]
	Eras,
	/// Seconds.
	#[codec(index = 2)]
	Seconds,
	/// Basis points of a whole.
	#[codec(index = 3)]
	BasisPoints,
	/// Parts per 10^9.
	#[codec(index = 4)]
	PartsPerBillion,
	/// Base units of ICNT.
	#[codec(index = 5)]
	Icnt,
	/// US dollars with 18 decimals.
	#[codec(index = 6)]
	Usd,
}

/// How far one change may move a value. Whatever a step does, one step undoes.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Step {
	/// By so much at most, up or down.
	#[codec(index = 0)]
	By(u128),
	/// To twice as much at most and to half of it at least, and in any case by so much: zero is left,
	/// and reached.
	#[codec(index = 1)]
	Twofold(u128),
}

impl Step {
	/// Whether a value may go from `from` to `to` at once.
	pub fn allows(self, from: u128, to: u128) -> bool {
		let (low, high) = (from.min(to), from.max(to));
		match self {
			Self::By(most) => high - low <= most,
			Self::Twofold(most) => high - low <= most || high <= low.saturating_mul(2),
		}
	}

	/// Whether it moves at all: by nothing, no value leaves its place.
	pub const fn moves(self) -> bool {
		match self {
			Self::By(most) | Self::Twofold(most) => most > 0,
		}
	}
}

/// What holds for a parameter, whatever its value.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	MaxEncodedLen,
)]
pub struct ParameterTerms {
	/// What it counts.
	pub unit: Unit,
	/// Least value.
	pub min: u128,
	/// Greatest value.
	pub max: u128,
	/// How far one change may move it.
	pub step: Step,
}

impl ParameterTerms {
	/// The terms of the field that `read` reads.
	pub fn of<S, V: BoundedValue>(_read: fn(&S) -> V, unit: Unit, step: Step) -> Self {
		Self { unit, min: V::MIN, max: V::MAX, step }
	}
}

/// The parameters of a pallet, by name. Made by [`parameters!`](macro@crate::parameters).
pub trait ParameterSet: Sized {
	/// Names of the parameters.
	type Key: Copy + Eq + 'static;

	/// All names.
	const KEYS: &'static [Self::Key];

	/// The name as it is written.
	fn name(key: Self::Key) -> &'static str;

	/// What holds for a parameter.
	fn terms(key: Self::Key) -> ParameterTerms;

	/// Its value.
	fn value(&self, key: Self::Key) -> u128;

	/// The same with another value; `None` if that is out of its bounds.
	fn with(self, key: Self::Key, value: u128) -> Option<Self>;
}

/// Why a value cannot be what a change makes of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unchangeable {
	/// It is out of its bounds.
	OutOfBounds,
	/// It is further away than one step goes.
	StepTooLarge,
}

/// `set` with all of the `changes`, each within the bounds and one step from where it is in `set`.
pub fn changed<S: ParameterSet>(
	set: S,
	changes: impl IntoIterator<Item = (S::Key, u128)>,
) -> Result<S, Unchangeable> {
	changes.into_iter().try_fold(set, |set, (key, to)| {
		let from = set.value(key);
		let set = set.with(key, to).ok_or(Unchangeable::OutOfBounds)?;
		let near = S::terms(key).step.allows(from, to);
		near.then_some(set).ok_or(Unchangeable::StepTooLarge)
	})
}

/// The parameters of a pallet, which are changed together.
pub trait ParameterGroup {
	/// The row.
	type Set: ParameterSet;

	/// What holds now, or will without any further change.
	fn current() -> Self::Set;

	/// Sets the parameters, if they make sense together and with the state. Bounds hold by their
	/// types; steps are not asked for.
	fn enact(set: Self::Set) -> DispatchResult;
}

/// Why a change cannot be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeError {
	/// By the terms of one parameter.
	Unchangeable(Unchangeable),
	/// The values make no sense together, or with the state.
	Refused(DispatchError),
	/// They make less sense with those of other groups than before.
	Inconsistent,
}

impl From<Unchangeable> for ChangeError {
	fn from(why: Unchangeable) -> Self {
		Self::Unchangeable(why)
	}
}

impl From<DispatchError> for ChangeError {
	fn from(why: DispatchError) -> Self {
		Self::Refused(why)
	}
}

/// All groups of parameters of a runtime. Made by [`parameter_book!`](macro@crate::parameter_book).
pub trait ParameterBook {
	/// Names a group.
	type Group: Parameter + MaxEncodedLen + Copy + Ord + 'static;
	/// Names a parameter of one of the groups.
	type Key: Parameter + MaxEncodedLen + Copy + Ord + 'static;

	/// All groups.
	const GROUPS: &'static [Self::Group];

	/// Where a parameter belongs.
	fn group(key: Self::Key) -> Self::Group;

	/// The parameters of a group.
	fn keys(group: Self::Group) -> Vec<Self::Key>;

	/// The name of a parameter as its pallet has it.
	fn name(key: Self::Key) -> &'static str;

	/// What holds for a parameter.
	fn terms(key: Self::Key) -> ParameterTerms;

	/// The value of a parameter. Reads the row of its group.
	fn value(key: Self::Key) -> u128;

	/// Makes all of `changes`, which must be of `group`. After an error the caller must roll back.
	fn enact(group: Self::Group, changes: &[(Self::Key, u128)]) -> Result<(), ChangeError>;
}

/// Puts groups of parameters together: declares the enums `Group` and `Parameter`, whose indices are
/// fixed, and implements [`ParameterBook`](crate::ParameterBook) for the named struct.
///
/// `relations` tells of each relation between groups by how much it is missed, which no change may
/// raise.
#[macro_export]
macro_rules! parameter_book {
	(
		$(#[$doc:meta])*
		$vis:vis struct $book:ident, relations = $relations:path;
		$($index:literal $group:ident = $owner:ty;)+
	) => {
		$(#[$doc])*
		$vis struct $book;

		/// A group of parameters, which are changed together.
		#[derive(
			::codec::Encode,
			::codec::Decode,
			::codec::DecodeWithMemTracking,
			::codec::MaxEncodedLen,
			::scale_info::TypeInfo,
			Clone,
			Copy,
			PartialEq,
			Eq,
			PartialOrd,
			Ord,
			Debug,
		)]
		$vis enum Group {
			$(
				#[doc = concat!("Parameters of `", stringify!($owner), "`.")]
				#[codec(index = $index)]
				$group,
			)+
		}

		/// A parameter.
		#[derive(
			::codec::Encode,
			::codec::Decode,
			::codec::DecodeWithMemTracking,
			::codec::MaxEncodedLen,
			::scale_info::TypeInfo,
			Clone,
			Copy,
			PartialEq,
			Eq,
			PartialOrd,
			Ord,
			Debug,
		)]
		$vis enum Parameter {
			$(
				#[doc = concat!("One of [`Group::", stringify!($group), "`].")]
				#[codec(index = $index)]
				$group($crate::KeyOf<$owner>),
			)+
		}

		impl $crate::ParameterBook for $book {
			type Group = Group;
			type Key = Parameter;

			const GROUPS: &'static [Group] = &[$(Group::$group),+];

			fn group(key: Parameter) -> Group {
				match key {
					$(Parameter::$group(_) => Group::$group,)+
				}
			}

			fn keys(group: Group) -> $crate::__private::Vec<Parameter> {
				match group {
					$(Group::$group => {
						<$crate::SetOf<$owner> as $crate::ParameterSet>::KEYS
							.iter()
							.map(|key| Parameter::$group(*key))
							.collect()
					},)+
				}
			}

			fn name(key: Parameter) -> &'static str {
				match key {
					$(Parameter::$group(key) => {
						<$crate::SetOf<$owner> as $crate::ParameterSet>::name(key)
					},)+
				}
			}

			fn terms(key: Parameter) -> $crate::ParameterTerms {
				match key {
					$(Parameter::$group(key) => {
						<$crate::SetOf<$owner> as $crate::ParameterSet>::terms(key)
					},)+
				}
			}

			fn value(key: Parameter) -> u128 {
				match key {
					$(Parameter::$group(key) => $crate::ParameterSet::value(
						&<$owner as $crate::ParameterGroup>::current(),
						key,
					),)+
				}
			}

			fn enact(
				group: Group,
				changes: &[(Parameter, u128)],
			) -> Result<(), $crate::ChangeError> {
				let before = $relations();
				match group {
					$(Group::$group => {
						let own = changes.iter().filter_map(|(key, to)| match key {
							Parameter::$group(key) => Some((*key, *to)),
							#[allow(unreachable_patterns)]
							_ => None,
						});
						let set = <$owner as $crate::ParameterGroup>::current();
						let set = $crate::changed(set, own)?;
						<$owner as $crate::ParameterGroup>::enact(set)?;
					},)+
				}
				let worse = $relations().into_iter().zip(before).any(|(after, before)| after > before);
				if worse { Err($crate::ChangeError::Inconsistent) } else { Ok(()) }
			}
		}
	};
}

/// The row of a group.
pub type SetOf<G> = <G as ParameterGroup>::Set;

/// Names the parameters of a group.
pub type KeyOf<G> = <SetOf<G> as ParameterSet>::Key;

/// Names the fields of a struct of bounded values, each with what it counts and its largest step.
///
/// Declares an enum with a variant for each field, whose indices are fixed, and implements
/// [`ParameterSet`](crate::ParameterSet) for the struct. A field without a name does not compile.
#[macro_export]
macro_rules! parameters {
	(
		$(#[$doc:meta])*
		$vis:vis enum $key:ident for $set:ident {
			$($index:literal $variant:ident = $field:ident: $unit:ident, $step:ident($most:expr);)+
		}
	) => {
		$(#[$doc])*
		#[derive(
			::codec::Encode,
			::codec::Decode,
			::codec::DecodeWithMemTracking,
			::codec::MaxEncodedLen,
			::scale_info::TypeInfo,
			Clone,
			Copy,
			PartialEq,
			Eq,
			PartialOrd,
			Ord,
			Debug,
		)]
		$vis enum $key {
			$(
				#[doc = concat!("[`", stringify!($set), "::", stringify!($field), "`].")]
				#[codec(index = $index)]
				$variant,
			)+
		}

		impl $crate::ParameterSet for $set {
			type Key = $key;

			const KEYS: &'static [$key] = &[$($key::$variant),+];

			fn name(key: $key) -> &'static str {
				match key {
					$($key::$variant => stringify!($field),)+
				}
			}

			fn terms(key: $key) -> $crate::ParameterTerms {
				match key {
					$($key::$variant => {
						const { assert!($crate::Step::$step($most).moves()) };
						$crate::ParameterTerms::of(
							|set: &$set| set.$field,
							$crate::Unit::$unit,
							$crate::Step::$step($most),
						)
					},)+
				}
			}

			fn value(&self, key: $key) -> u128 {
				// Every field has a name.
				let Self { $($field),+ } = self;
				match key {
					$($key::$variant => $crate::BoundedValue::number(*$field),)+
				}
			}

			// A set of a single value.
			#[allow(clippy::needless_update)]
			fn with(self, key: $key, value: u128) -> Option<Self> {
				match key {
					$($key::$variant => {
						let $field = $crate::BoundedValue::from_number(value)?;
						Some(Self { $field, ..self })
					},)+
				}
			}
		}
	};
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[derive(Clone, Copy, PartialEq, Eq, Debug)]
	struct Params {
		share: Bps,
		eras: BoundedU32<2, 720>,
		amount: BoundedU128<0, 1_000_000>,
	}

	crate::parameters! {
		/// Names.
		enum Name for Params {
			0 Share = share: BasisPoints, By(500);
			1 Eras = eras: Eras, Twofold(1);
			2 Amount = amount: Icnt, Twofold(10);
		}
	}

	fn params() -> Params {
		Params {
			share: Bps::saturating(1_000),
			eras: BoundedU32::clamped(24),
			amount: BoundedU128::clamped(0),
		}
	}

	#[test]
	fn a_set_is_read_and_written_by_name() {
		assert_eq!(Params::KEYS.len(), 3);
		assert_eq!(Params::name(Name::Eras), "eras");
		assert_eq!(params().value(Name::Share), 1_000);
		let set = params().with(Name::Eras, 720).unwrap();
		assert_eq!(set.eras.get(), 720);
		assert_eq!(set.share, params().share);
		assert_eq!(params().with(Name::Eras, 721), None);
		assert_eq!(params().with(Name::Eras, 1), None);
		// Not one that fits after its upper bytes are gone.
		assert_eq!(params().with(Name::Eras, (1 << 32) + 24), None);
		assert_eq!(params().with(Name::Share, (1 << 16) + 1), None);
		assert_eq!(params().with(Name::Share, 10_001), None);
		assert_eq!(params().with(Name::Amount, 1_000_001), None);
		let terms = Params::terms(Name::Eras);
		assert_eq!((terms.unit, terms.min, terms.max), (Unit::Eras, 2, 720));
		assert_eq!(Params::terms(Name::Share).max, 10_000);
		assert_eq!(Name::Amount.encode(), [2]);
	}

	#[test]
	fn steps_are_measured() {
		assert!(Step::By(5).allows(10, 15) && Step::By(5).allows(10, 5));
		assert!(!Step::By(5).allows(10, 16) && !Step::By(5).allows(10, 4));
		assert!(Step::Twofold(1).allows(10, 20) && Step::Twofold(1).allows(10, 5));
		assert!(!Step::Twofold(1).allows(10, 21) && !Step::Twofold(1).allows(10, 4));
		assert!(Step::Twofold(10).allows(0, 10) && Step::Twofold(10).allows(10, 0));
		assert!(!Step::Twofold(10).allows(0, 11));
		assert!(Step::Twofold(1).allows(u128::MAX, u128::MAX / 2 + 1));
	}

	#[test]
	fn changes_are_made_together() {
		let all = [(Name::Share, 1_500), (Name::Eras, 48), (Name::Amount, 10)];
		let set = changed(params(), all).unwrap();
		assert_eq!(
			Params::KEYS.iter().map(|key| set.value(*key)).collect::<Vec<_>>(),
			[1_500, 48, 10]
		);
		let tried = |key, value| changed(params(), [(Name::Share, 900), (key, value)]);
		assert_eq!(tried(Name::Eras, 49), Err(Unchangeable::StepTooLarge));
		assert_eq!(tried(Name::Eras, 1), Err(Unchangeable::OutOfBounds));
		assert_eq!(tried(Name::Amount, 11), Err(Unchangeable::StepTooLarge));
		// Out of bounds says more than too far.
		assert_eq!(tried(Name::Amount, u128::MAX), Err(Unchangeable::OutOfBounds));
	}

	fn step() -> impl Strategy<Value = Step> {
		prop_oneof![(1u128..1_000).prop_map(Step::By), (1u128..1_000).prop_map(Step::Twofold)]
	}

	proptest! {
		/// What a step does, a step undoes; and any value is reached from any other.
		#[test]
		fn steps_go_both_ways(step in step(), from in 0u128..100_000, to in 0u128..100_000) {
			prop_assert_eq!(step.allows(from, to), step.allows(to, from));
			let mut at = from.min(to);
			let mut steps = 0;
			while at < from.max(to) {
				let next = match step {
					Step::By(most) => at + most,
					Step::Twofold(most) => (at + most).max(at * 2),
				};
				prop_assert!(step.allows(at, next) && !step.allows(at, next + 1));
				at = next;
				steps += 1;
			}
			prop_assert!(steps <= 100_000);
		}
	}
}

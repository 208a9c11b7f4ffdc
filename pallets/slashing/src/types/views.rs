//! What is read from outside.

use codec::{Decode, Encode};
use icn_primitives::EraIndex;
use scale_info::TypeInfo;

/// How a node has behaved, as of an era.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct ConductView {
	/// Penal shortfall that is forgiven, in basis points of an era: what is left of it now.
	pub level: u32,
	/// Penal shortfall towards a suspension, as of the last failure.
	pub streak: u32,
	/// Era of the last failure, penal or not; 0 if there was none.
	pub seen_at: EraIndex,
	/// Era of the last failure that was penal; 0 if there was none.
	pub failed_at: EraIndex,
	/// First era of the last run of trouble.
	pub began: EraIndex,
	/// What penalties asked in this month, in ICNT base units.
	pub month_asked: u128,
	/// Penalties that are neither applied nor cancelled.
	pub pending: u32,
	/// All penalties that are kept.
	pub penalties: u32,
	/// Whether it may be suspended.
	pub sustained: bool,
}

//! The next version of the runtime, to rehearse an upgrade with (feature `rehearsal`): it walks over all
//! nodes, one in each block, and notes their units in a map of its own. No network runs it.

use crate::Runtime;
use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	storage_alias,
	weights::{Weight, WeightMeter},
	Twox64Concat,
};
use icn_primitives::NodeId;

/// Units of each node, as the migration found them.
#[storage_alias]
type UnitsFound = StorageMap<Rehearsal, Twox64Concat, NodeId, u32>;

/// Notes the units of each node.
pub struct CountUnits;

impl SteppedMigration for CountUnits {
	type Cursor = NodeId;
	type Identifier = [u8; 16];

	fn id() -> Self::Identifier {
		*b"icn/rehearsal/01"
	}

	fn step(
		cursor: Option<NodeId>,
		meter: &mut WeightMeter,
	) -> Result<Option<NodeId>, SteppedMigrationError> {
		let step: Weight = <Runtime as frame_system::Config>::DbWeight::get().reads_writes(2, 1);
		// All that a block gives for migrations goes into one step, so that there are several blocks.
		let required = meter.remaining();
		if meter.try_consume(required.max(step)).is_err() {
			return Err(SteppedMigrationError::InsufficientWeight { required: step });
		}
		let mut nodes = match cursor {
			Some(last) => {
				pallet_icn_hardware::Nodes::<Runtime>::iter_from(pallet_icn_hardware::Nodes::<
					Runtime,
				>::hashed_key_for(last))
			},
			None => pallet_icn_hardware::Nodes::<Runtime>::iter(),
		};
		Ok(nodes.next().map(|(id, node)| {
			UnitsFound::insert(id, node.units);
			id
		}))
	}
}

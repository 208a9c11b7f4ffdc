//! The way of a block into the database, and the time that it must agree with.

use super::{FullBackend, FullClient, FullSelectChain};
use icn_runtime::{opaque::Block, Hash};
use sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, ImportResult};
use sc_consensus_grandpa::GrandpaBlockImport;
use sp_consensus::Error as ConsensusError;
use sp_consensus_babe::SlotDuration;
use sp_inherents::CreateInherentDataProviders;
use sp_runtime::traits::Header as _;
use std::{error::Error, sync::Arc};

/// Imports blocks and the justifications of GRANDPA.
pub type GrandpaImport = GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>;

/// Who says that a block is final.
// There is one of it in a node.
#[allow(clippy::large_enum_variant)]
#[derive(Clone)]
pub enum FinalityImport {
	/// The validators, by GRANDPA.
	Grandpa(GrandpaImport),
	/// Whoever seals blocks on this node.
	ByRequest(Arc<FullClient>),
}

#[async_trait::async_trait]
impl BlockImport<Block> for FinalityImport {
	type Error = ConsensusError;

	async fn check_block(
		&self,
		block: BlockCheckParams<Block>,
	) -> Result<ImportResult, ConsensusError> {
		match self {
			Self::Grandpa(import) => import.check_block(block).await,
			Self::ByRequest(client) => client.check_block(block).await,
		}
	}

	async fn import_block(
		&self,
		block: BlockImportParams<Block>,
	) -> Result<ImportResult, ConsensusError> {
		match self {
			Self::Grandpa(import) => import.import_block(block).await,
			Self::ByRequest(client) => client.import_block(block).await,
		}
	}
}

/// What a block says about time: its slot and its timestamp.
pub type TimeInherents =
	(sp_consensus_babe::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider);

/// Where blocks take their time from.
#[derive(Clone)]
pub enum BlockClock {
	/// The clock of this machine.
	Wall,
	/// The chain itself: each block is one slot after its parent, however fast they follow each
	/// other. The first one has the time of this machine.
	Chain(Arc<FullClient>),
}

/// Gives blocks their slot and timestamp, and checks those of other nodes' blocks.
#[derive(Clone)]
pub struct TimeSource {
	/// Where the time is from.
	pub clock: BlockClock,
	/// Length of a slot.
	pub slot_duration: SlotDuration,
}

#[async_trait::async_trait]
impl CreateInherentDataProviders<Block, ()> for TimeSource {
	type InherentDataProviders = TimeInherents;

	async fn create_inherent_data_providers(
		&self,
		parent: Hash,
		_: (),
	) -> Result<TimeInherents, Box<dyn Error + Send + Sync>> {
		let now = sp_timestamp::InherentDataProvider::from_system_time();
		if let BlockClock::Chain(client) = &self.clock {
			let header = client.header(parent)?.ok_or("the parent is not in the database")?;
			if *header.number() > 0 {
				let slot = sc_consensus_babe::find_pre_digest::<Block>(&header)?.slot() + 1;
				let start = slot.saturating_mul(self.slot_duration.as_millis());
				return Ok((
					sp_consensus_babe::inherents::InherentDataProvider::new(slot),
					sp_timestamp::InherentDataProvider::new(start.into()),
				));
			}
		}
		let slot =
			sp_consensus_babe::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
				*now,
				self.slot_duration,
			);
		Ok((slot, now))
	}
}

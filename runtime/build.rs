//! Builds the WebAssembly blob of the runtime; with `ICN_REHEARSAL` set also that of the version after
//! it, to rehearse an upgrade with.

fn main() {
	#[cfg(feature = "std")]
	{
		use substrate_wasm_builder::WasmBuilder;

		#[allow(unused_mut)]
		let mut builder = WasmBuilder::init_with_defaults();
		#[cfg(feature = "metadata-hash")]
		{
			builder = with_metadata_hash(builder);
		}
		builder.build();

		println!("cargo:rerun-if-env-changed=ICN_REHEARSAL");
		if std::env::var_os("ICN_REHEARSAL").is_some() {
			with_metadata_hash(WasmBuilder::init_with_defaults())
				.enable_feature("rehearsal")
				.set_file_name("icn_runtime_next.rs")
				.build();
		}
	}
}

/// Symbol and decimals are part of the digest: they equal the chain specification's.
#[cfg(feature = "std")]
fn with_metadata_hash(
	builder: substrate_wasm_builder::WasmBuilder,
) -> substrate_wasm_builder::WasmBuilder {
	builder.enable_metadata_hash("ICNT", 18)
}

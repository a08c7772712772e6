package dev.statute.session.json;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeBinding;

/** How is written what is stored of a runtime. */
final class StoreCodecs {
    private static final RecordVersion VERSION = new RecordVersion("record_version", 1);

    static final Codec<RuntimeControl.Phase> RUNTIME_STATE = WireNames.of(RuntimeControl.Phase.class);

    private static final Codec<RuntimeBinding> BINDING = ObjectCodec.of(
            (out, binding) -> out.putOrNull("agent_runtime_id", Ids.RUNTIME, binding.agentRuntimeId())
                    .putOrNull("fence_token", Scalars.COUNT, binding.fenceToken())
                    .putOrNull("runtime_generation", Scalars.COUNT, binding.runtimeGeneration())
                    .putOrNull("runtime_epoch_id", Scalars.TEXT, binding.runtimeEpochId()),
            in -> new RuntimeBinding(
                    in.findOrNull("agent_runtime_id", Ids.RUNTIME),
                    in.findOrNull("fence_token", Scalars.COUNT),
                    in.findOrNull("runtime_generation", Scalars.COUNT),
                    in.findOrNull("runtime_epoch_id", Scalars.TEXT)));

    static final Codec<MachineLifecycleRecord> MACHINE_LIFECYCLE = ObjectCodec.of(
            (out, stored) -> {
                VERSION.write(out);
                out.put("runtime_state", RUNTIME_STATE, stored.runtimeState())
                        .put("binding", BINDING, stored.binding());
            },
            record -> {
                FieldReader in = VERSION.only(record);
                return new MachineLifecycleRecord(in.get("runtime_state", RUNTIME_STATE), in.get("binding", BINDING));
            });

    private StoreCodecs() {}
}

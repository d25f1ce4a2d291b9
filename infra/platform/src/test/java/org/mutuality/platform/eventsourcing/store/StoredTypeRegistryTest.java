package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.eventsourcing.StreamPrefix;

class StoredTypeRegistryTest {
    @Test
    void every_stored_name_is_listed_with_revision_and_fields() {
        assertThat(names(new AggregateDefinition(Parcel.class, ParcelEvent.class))
                        .lines())
                .containsExactly(
                        "event tally.ParcelSent 3 box.sizes[] box.state=OPEN|SHUT parcelId",
                        "snapshot tally.Parcel 2 box.sizes[] box.state=OPEN|SHUT id",
                        "stream parcel");
    }

    @Test
    void a_class_may_be_called_otherwise_than_what_is_stored() {
        StoredTypeRegistry names = names(new AggregateDefinition(Parcel.class, ParcelEvent.class));
        assertThat(names.type("tally.ParcelSent")).contains(Posted.class);
        assertThat(names.type("tally.Posted")).isEmpty();
        assertThat(names.aggregate(Posted.class)).isEqualTo("tally.Parcel");
    }

    @Test
    void an_event_without_a_name_is_refused() {
        assertThatThrownBy(() -> names(new AggregateDefinition(Parcel.class, NamelessEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless")
                .hasMessageContaining("@StoredAs");
    }

    @Test
    void a_name_of_another_service_is_refused() {
        assertThatThrownBy(() -> names(new AggregateDefinition(Parcel.class, StrayEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other.Stray")
                .hasMessageContaining("tally.");
    }

    @Test
    void two_types_under_one_name_are_refused() {
        assertThatThrownBy(() -> names(
                        new AggregateDefinition(Tally.class, Tally.TallyEvent.class),
                        new AggregateDefinition(Parcel.class, TwinEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both be stored as tally.Counted");
    }

    @Test
    void an_aggregate_with_an_id_without_prefix_is_refused() {
        assertThatThrownBy(() -> names(new AggregateDefinition(Unprefixed.class, ParcelEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@StreamPrefix");
    }

    @Test
    void two_ids_with_one_prefix_are_refused() {
        assertThatThrownBy(() -> names(
                        new AggregateDefinition(Tally.class, Tally.TallyEvent.class),
                        new AggregateDefinition(SamePrefix.class, ParcelEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("both begin with tally-");
    }

    private static StoredTypeRegistry names(AggregateDefinition... types) {
        return new StoredTypeRegistry(new ServiceDefinition() {
            @Override
            public String service() {
                return "tally";
            }

            @Override
            public List<AggregateDefinition> aggregates() {
                return List.of(types);
            }
        });
    }

    @StreamPrefix("parcel")
    record ParcelId(UUID value) implements AggregateId {}

    record UnprefixedId(UUID value) implements AggregateId {}

    @StreamPrefix("tally")
    record SamePrefixId(UUID value) implements AggregateId {}

    enum State {
        OPEN,
        SHUT
    }

    record Box(Optional<State> state, List<Integer> sizes) {}

    @StoredAs(name = "tally.Parcel", revision = 2)
    static class Parcel {
        @AggregateIdentifier
        @Nullable
        ParcelId id;

        @Nullable
        Box box;
    }

    @StoredAs(name = "tally.Unprefixed", revision = 1)
    static class Unprefixed {
        @AggregateIdentifier
        @Nullable
        UnprefixedId id;
    }

    @StoredAs(name = "tally.SamePrefix", revision = 1)
    static class SamePrefix {
        @AggregateIdentifier
        @Nullable
        SamePrefixId id;
    }

    sealed interface ParcelEvent {}

    @StoredAs(name = "tally.ParcelSent", revision = 3)
    record Posted(ParcelId parcelId, Box box) implements ParcelEvent {}

    sealed interface NamelessEvent {}

    record Nameless(ParcelId parcelId) implements NamelessEvent {}

    sealed interface StrayEvent {}

    @StoredAs(name = "other.Stray", revision = 1)
    record Stray(ParcelId parcelId) implements StrayEvent {}

    sealed interface TwinEvent {}

    @StoredAs(name = "tally.Counted", revision = 1)
    record Twin(ParcelId parcelId) implements TwinEvent {}
}

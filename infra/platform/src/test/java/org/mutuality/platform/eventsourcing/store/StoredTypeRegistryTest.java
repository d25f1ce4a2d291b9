package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
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

    @Test
    void what_an_erasure_changes_is_listed() {
        assertThat(names(new AggregateDefinition(Parcel.class, HomeEvent.class)).lines())
                .contains("erasure tally.HomeAnswered /subject/familyId: answers subject.area subject.notes");
    }

    @Test
    void an_erased_field_without_a_family_or_without_a_value_for_it_is_refused() {
        assertThatThrownBy(() -> names(new AggregateDefinition(Parcel.class, OrphanEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@FamilyData");
        assertThatThrownBy(() -> names(new AggregateDefinition(Parcel.class, UnchangedEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@ErasedField");
        assertThatThrownBy(() -> names(new AggregateDefinition(Parcel.class, PlainEvent.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a value");
    }

    @Test
    void an_erasure_leaves_what_is_not_marked_and_the_same_again_changes_nothing() throws Exception {
        ObjectNode payload = (ObjectNode) new ObjectMapper().readTree("""
                {"parcelId": "p", "answers": {"a": 1}, "subject": {"familyId": "f", "area": "debt", "notes": ["n"], "month": "m"}}""");
        Redaction redaction = Redaction.of(HomeAnswered.class).orElseThrow();
        redaction.apply(payload);
        String once = payload.toString();
        assertThat(once)
                .isEqualTo(
                        "{\"parcelId\":\"p\",\"answers\":{},\"subject\":{\"familyId\":\"f\",\"area\":\"other\",\"notes\":[],\"month\":\"m\"}}");
        redaction.apply(payload);
        assertThat(payload).hasToString(once);
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

    record Subject(
            UUID familyId,
            @ErasedField(leaves = "other") String area,
            @ErasedField List<String> notes,
            String month) {}

    sealed interface HomeEvent {}

    @FamilyData(of = "subject.familyId")
    @StoredAs(name = "tally.HomeAnswered", revision = 1)
    record HomeAnswered(ParcelId parcelId, @ErasedField Map<String, Object> answers, Subject subject)
            implements HomeEvent {}

    sealed interface OrphanEvent {}

    @StoredAs(name = "tally.Orphan", revision = 1)
    record Orphan(ParcelId parcelId, Subject subject) implements OrphanEvent {}

    sealed interface UnchangedEvent {}

    @FamilyData(of = "familyId")
    @StoredAs(name = "tally.Unchanged", revision = 1)
    record Unchanged(ParcelId parcelId, UUID familyId) implements UnchangedEvent {}

    sealed interface PlainEvent {}

    @FamilyData(of = "familyId")
    @StoredAs(name = "tally.Plain", revision = 1)
    record Plain(
            ParcelId parcelId, UUID familyId, @ErasedField int count) implements PlainEvent {}

    sealed interface NamelessEvent {}

    record Nameless(ParcelId parcelId) implements NamelessEvent {}

    sealed interface StrayEvent {}

    @StoredAs(name = "other.Stray", revision = 1)
    record Stray(ParcelId parcelId) implements StrayEvent {}

    sealed interface TwinEvent {}

    @StoredAs(name = "tally.Counted", revision = 1)
    record Twin(ParcelId parcelId) implements TwinEvent {}
}

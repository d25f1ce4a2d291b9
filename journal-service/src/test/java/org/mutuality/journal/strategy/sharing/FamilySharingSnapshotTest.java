package org.mutuality.journal.strategy.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.strategy.StrategyFixture.*;
import static org.mutuality.journal.strategy.sharing.RemovalReason.AUTHOR_WITHDREW;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A family that shared for years is read from a snapshot: its consent and its ids must be in it, and not a word of what it wrote. */
class FamilySharingSnapshotTest {
    // As the event store's own mapper sees an aggregate: by its fields.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    @Test
    void all_that_it_decides_by_survives() throws JsonProcessingException {
        FamilySharing sharing = new FamilySharing();
        sharing.evolve(entered());
        sharing.evolve(allowed(1, 1));
        sharing.evolve(forbidden(2, 2));
        sharing.evolve(allowed(3, 3));
        sharing.evolve(shared(SAVE, "a secret", 4));
        sharing.evolve(changed(2, "another secret", 5));
        sharing.evolve(shared(COOK, "a third", 6));
        sharing.evolve(removed(COOK, AUTHOR_WITHDREW, 7));
        sharing.evolve(tried(Optional.of("a secret note"), 8));
        String kept = JSON.writeValueAsString(sharing);
        FamilySharing read = JSON.readValue(kept, FamilySharing.class);
        assertThat(read).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(sharing);
        String again = JSON.writeValueAsString(read);
        assertThat(JSON.readTree(again).at("/consent/granted").booleanValue()).isTrue();
        assertThat(JSON.readTree(again).at("/consent/countedFacts")).hasSize(3);
        assertThat(JSON.readTree(again).at("/strategies")).hasSize(2);
        assertThat(JSON.readTree(again).at("/trials")).hasSize(1);
        assertThat(kept).doesNotContain("secret").doesNotContain("third").doesNotContain("jar");
    }
}

package org.mutuality.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mutuality.platform.privacy.PrivacyProblem.FAMILY_ERASED;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** The vault on a real PostgreSQL, several instances on one database. */
class VaultTest {
    private static final String ACCOUNT = "payout-account";
    private static final String NUMBER = "+231770123456";

    private final Database database = TestServers.shared().freshDatabase("vault");
    private final Instance here = new Instance(database, "first");
    private final UUID family = UUID.randomUUID();

    @Test
    void no_two_sealings_are_alike_but_their_fingerprints_are() {
        Sealed one = here.vault.seal(family, ACCOUNT, NUMBER);
        Sealed two = here.vault.seal(family, ACCOUNT, NUMBER);
        assertThat(one).isNotEqualTo(two);
        assertThat(open(here, two)).contains(NUMBER);
        assertThat(here.vault.fingerprint(family, ACCOUNT, NUMBER))
                .isEqualTo(new Instance(database, "first").vault.fingerprint(family, ACCOUNT, NUMBER))
                .isNotEqualTo(here.vault.fingerprint(UUID.randomUUID(), ACCOUNT, NUMBER))
                .isNotEqualTo(here.vault.fingerprint(family, "name", NUMBER))
                .isNotEqualTo(here.vault.fingerprint(family, ACCOUNT, NUMBER + "0"));
    }

    @Test
    void what_is_of_another_family_or_purpose_is_refused() {
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        here.vault.seal(other, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> here.vault.open(other, ACCOUNT, sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> here.vault.open(family, "name", sealed)).isInstanceOf(Unreadable.class);
        assertThat(here.vault.open(UUID.randomUUID(), ACCOUNT, sealed)).isEmpty();
    }

    @Test
    void garbled_text_is_refused() {
        here.vault.seal(family, ACCOUNT, NUMBER);
        for (String garbled : List.of("", "v1.", "v1.AAAA", "v2.AAAA", "v1.!", NUMBER)) {
            assertThatThrownBy(() -> open(here, new Sealed(garbled)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageNotContaining(NUMBER);
        }
    }

    @Test
    void a_familys_wrapped_key_is_bound_to_it() {
        here.vault.seal(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        Sealed sealed = here.vault.seal(other, ACCOUNT, "another");
        here.views.write(sql -> sql.execute(
                "update family_key set wrapped = (select wrapped from family_key where family_id = ?) where family_id = ?",
                family,
                other));
        assertThatThrownBy(() -> new Instance(database, "first").vault.open(other, ACCOUNT, sealed))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void many_at_once_make_one_key() throws Exception {
        Instance there = new Instance(database, "first");
        Instance after = new Instance(database, "first");
        List<Callable<Sealed>> writers = IntStream.range(0, 32)
                .<Callable<Sealed>>mapToObj(
                        nth -> () -> (nth % 2 == 0 ? here : there).vault.seal(family, ACCOUNT, NUMBER))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Sealed> writing : threads.invokeAll(writers)) {
                assertThat(open(after, writing.get())).contains(NUMBER);
            }
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_master_key_is_replaced_and_nothing_sealed_is_touched() {
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        here.vault.seal(UUID.randomUUID(), ACCOUNT, "another");
        Instance both = new Instance(database, "first", "second");
        assertThat(open(both, sealed)).contains(NUMBER);
        assertThat(both.keys.rewrap(1)).isEqualTo(1);
        assertThat(both.keys.inUse()).containsExactlyInAnyOrder("first", "second");
        Rewrapping rewrapping = new Rewrapping(model(true), both.keys);
        assertThat(rewrapping.run()).isEqualTo(1);
        assertThat(rewrapping.run()).isZero();
        Instance after = new Instance(database, "second");
        assertThat(after.keys.inUse()).containsExactly("second");
        assertThat(open(after, sealed)).contains(NUMBER);
    }

    @Test
    void a_master_key_that_is_needed_is_missed_in_plain_words() {
        here.vault.seal(family, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> VaultReady.check(here.keys, MasterKeys.of(Instance.settings("second"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set mutuality.privacy.master-keys.first");
        VaultReady.check(here.keys, MasterKeys.of(Instance.settings("first", "second")));
    }

    @Test
    void only_a_service_that_keeps_personal_data_needs_a_master_key_to_start() {
        MasterKeySettings none = Instance.settings(Map.of(), Optional.empty());
        new VaultReady(model(false), here.keys, none).start(new StartupEvent());
        new VaultReady(model(true), here.keys, Instance.settings("first")).start(new StartupEvent());
        VaultReady keeper = new VaultReady(model(true), here.keys, none);
        assertThatThrownBy(() -> keeper.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps personal data and has no master key");
    }

    @Test
    void another_key_under_the_same_name_opens_nothing() {
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        var wrong = Instance.settings(Map.of("first", Instance.key("third")), Optional.of("first"));
        FamilyKeys keys = new FamilyKeys(here.views, wrong);
        assertThatThrownBy(() -> keys.find(family)).isInstanceOf(Unreadable.class);
        assertThat(open(here, sealed)).contains(NUMBER);
    }

    @Test
    void once_destroyed_nothing_opens_and_no_key_is_made_anew() {
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        Destroyed receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isPresent();
        assertThat(receipt.at()).isEqualTo(Instance.AT);
        assertThat(open(here, sealed)).isEmpty();
        assertThat(open(new Instance(database, "first"), sealed)).isEmpty();
        forgotten(() -> here.vault.seal(family, ACCOUNT, NUMBER));
        forgotten(() -> here.vault.fingerprint(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
        assertThat(rows()).singleElement().asString().doesNotContain("\\x");
    }

    @Test
    void a_family_that_had_none_never_gets_one() {
        Destroyed receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isEmpty();
        forgotten(() -> here.vault.seal(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
    }

    @Test
    void another_instance_forgets_the_key_soon() {
        Instance there = new Instance(database, "first");
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        assertThat(open(there, sealed)).contains(NUMBER);
        here.vault.destroy(family);
        await().atMost(Vault.REMEMBERED.plus(Duration.ofSeconds(10)))
                .until(() -> open(there, sealed).isEmpty());
    }

    @Test
    void destroying_while_others_write_leaves_nothing_that_opens() throws Exception {
        Instance there = new Instance(database, "first");
        Instance after = new Instance(database, "first");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                UUID one = UUID.randomUUID();
                List<Future<Sealed>> written = IntStream.range(0, 8)
                        .mapToObj(nth -> threads.submit(() -> there.vault.seal(one, ACCOUNT, NUMBER)))
                        .toList();
                here.vault.destroy(one);
                for (Future<Sealed> writing : written) {
                    assertThat(outcome(writing).flatMap(text -> after.vault.open(one, ACCOUNT, text)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_database_holds_neither_keys_nor_what_they_seal() {
        Sealed sealed = here.vault.seal(family, ACCOUNT, NUMBER);
        byte[] key = here.keys.find(family).orElseThrow().getEncoded();
        byte[] master = Base64.getDecoder().decode(Instance.key("first"));
        String all = String.join("\n", rows()) + sealed.text();
        for (byte[] secret : List.of(key, master, NUMBER.getBytes(UTF_8))) {
            assertThat(all)
                    .doesNotContain(HexFormat.of().formatHex(secret))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret))
                    .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        assertThat(all).doesNotContain(NUMBER);
    }

    private static ServiceModel model(boolean keepsPersonalData) {
        return new ServiceModel() {
            @Override
            public String service() {
                return "vault";
            }

            @Override
            public List<AggregateType> aggregates() {
                return List.of();
            }

            @Override
            public boolean keepsPersonalData() {
                return keepsPersonalData;
            }
        };
    }

    private Optional<String> open(Instance instance, Sealed sealed) {
        return instance.vault.open(family, ACCOUNT, sealed);
    }

    private static Optional<Sealed> outcome(Future<Sealed> writing) throws InterruptedException {
        try {
            return Optional.of(writing.get());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refusal.class);
            return Optional.empty();
        }
    }

    private static void forgotten(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FAMILY_ERASED));
    }

    private List<String> rows() {
        return here.views.read(sql -> sql.createQuery("select family_key::text from family_key")
                .mapTo(String.class)
                .list());
    }
}

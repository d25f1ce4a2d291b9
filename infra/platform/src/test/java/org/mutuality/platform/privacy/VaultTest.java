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
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** The vault on a real PostgreSQL, several instances on one database. */
class VaultTest {
    private static final String ACCOUNT = "payout-account";
    private static final String NUMBER = "+231770123456";

    private final Database database = TestServers.shared().freshDatabase("vault");
    private final VaultInstance here = new VaultInstance(database, "first");
    private final UUID family = UUID.randomUUID();

    @Test
    void no_two_sealings_are_alike_but_their_fingerprints_are() {
        Ciphertext one = here.vault.encrypt(family, ACCOUNT, NUMBER);
        Ciphertext two = here.vault.encrypt(family, ACCOUNT, NUMBER);
        assertThat(one).isNotEqualTo(two);
        assertThat(open(here, two)).contains(NUMBER);
        assertThat(here.vault.fingerprint(family, ACCOUNT, NUMBER))
                .isEqualTo(new VaultInstance(database, "first").vault.fingerprint(family, ACCOUNT, NUMBER))
                .isNotEqualTo(here.vault.fingerprint(UUID.randomUUID(), ACCOUNT, NUMBER))
                .isNotEqualTo(here.vault.fingerprint(family, "name", NUMBER))
                .isNotEqualTo(here.vault.fingerprint(family, ACCOUNT, NUMBER + "0"));
    }

    @Test
    void what_is_of_another_family_or_purpose_is_refused() {
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        here.vault.encrypt(other, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> here.vault.decrypt(other, ACCOUNT, sealed)).isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> here.vault.decrypt(family, "name", sealed)).isInstanceOf(DecryptionException.class);
        assertThat(here.vault.decrypt(UUID.randomUUID(), ACCOUNT, sealed)).isEmpty();
    }

    @Test
    void garbled_text_is_refused() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        for (String garbled : List.of("", "v1.", "v1.AAAA", "v2.AAAA", "v1.!", NUMBER)) {
            assertThatThrownBy(() -> open(here, new Ciphertext(garbled)))
                    .isInstanceOf(DecryptionException.class)
                    .hasMessageNotContaining(NUMBER);
        }
    }

    @Test
    void a_familys_wrapped_key_is_bound_to_it() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        Ciphertext sealed = here.vault.encrypt(other, ACCOUNT, "another");
        here.views.write(sql -> sql.execute(
                "update family_key set wrapped = (select wrapped from family_key where family_id = ?) where family_id = ?",
                family,
                other));
        assertThatThrownBy(() -> new VaultInstance(database, "first").vault.decrypt(other, ACCOUNT, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void many_at_once_make_one_key() throws Exception {
        VaultInstance there = new VaultInstance(database, "first");
        VaultInstance after = new VaultInstance(database, "first");
        List<Callable<Ciphertext>> writers = IntStream.range(0, 32)
                .<Callable<Ciphertext>>mapToObj(
                        nth -> () -> (nth % 2 == 0 ? here : there).vault.encrypt(family, ACCOUNT, NUMBER))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Ciphertext> writing : threads.invokeAll(writers)) {
                assertThat(open(after, writing.get())).contains(NUMBER);
            }
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_master_key_is_replaced_and_nothing_sealed_is_touched() {
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        here.vault.encrypt(UUID.randomUUID(), ACCOUNT, "another");
        VaultInstance both = new VaultInstance(database, "first", "second");
        assertThat(open(both, sealed)).contains(NUMBER);
        assertThat(both.keys.rewrap(1)).isEqualTo(1);
        assertThat(both.keys.inUse()).containsExactlyInAnyOrder("first", "second");
        MasterKeyRotationJob rewrapping = new MasterKeyRotationJob(model(true), both.keys);
        assertThat(rewrapping.run()).isEqualTo(1);
        assertThat(rewrapping.run()).isZero();
        VaultInstance after = new VaultInstance(database, "second");
        assertThat(after.keys.inUse()).containsExactly("second");
        assertThat(open(after, sealed)).contains(NUMBER);
    }

    @Test
    void a_master_key_that_is_needed_is_missed_in_plain_words() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> VaultStartupCheck.check(here.keys, MasterKeys.of(VaultInstance.settings("second"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set mutuality.privacy.master-keys.first");
        VaultStartupCheck.check(here.keys, MasterKeys.of(VaultInstance.settings("first", "second")));
    }

    @Test
    void only_a_service_that_keeps_personal_data_needs_a_master_key_to_start() {
        MasterKeySettings none = VaultInstance.settings(Map.of(), Optional.empty());
        new VaultStartupCheck(model(false), here.keys, none).start(new StartupEvent());
        new VaultStartupCheck(model(true), here.keys, VaultInstance.settings("first")).start(new StartupEvent());
        VaultStartupCheck keeper = new VaultStartupCheck(model(true), here.keys, none);
        assertThatThrownBy(() -> keeper.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps personal data and has no master key");
    }

    @Test
    void another_key_under_the_same_name_opens_nothing() {
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        var wrong = VaultInstance.settings(Map.of("first", VaultInstance.key("third")), Optional.of("first"));
        FamilyKeys keys = new FamilyKeys(here.views, wrong);
        assertThatThrownBy(() -> keys.find(family)).isInstanceOf(DecryptionException.class);
        assertThat(open(here, sealed)).contains(NUMBER);
    }

    @Test
    void once_destroyed_nothing_opens_and_no_key_is_made_anew() {
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        KeyDestructionReceipt receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isPresent();
        assertThat(receipt.at()).isEqualTo(VaultInstance.AT);
        assertThat(open(here, sealed)).isEmpty();
        assertThat(open(new VaultInstance(database, "first"), sealed)).isEmpty();
        forgotten(() -> here.vault.encrypt(family, ACCOUNT, NUMBER));
        forgotten(() -> here.vault.fingerprint(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
        assertThat(rows()).singleElement().asString().doesNotContain("\\x");
    }

    @Test
    void a_family_that_had_none_never_gets_one() {
        KeyDestructionReceipt receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isEmpty();
        forgotten(() -> here.vault.encrypt(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
    }

    @Test
    void another_instance_forgets_the_key_soon() {
        VaultInstance there = new VaultInstance(database, "first");
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        assertThat(open(there, sealed)).contains(NUMBER);
        here.vault.destroy(family);
        await().atMost(Vault.REMEMBERED.plus(Duration.ofSeconds(60)))
                .until(() -> open(there, sealed).isEmpty());
    }

    @Test
    void destroying_while_others_write_leaves_nothing_that_opens() throws Exception {
        VaultInstance there = new VaultInstance(database, "first");
        VaultInstance after = new VaultInstance(database, "first");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                UUID one = UUID.randomUUID();
                List<Future<Ciphertext>> written = IntStream.range(0, 8)
                        .mapToObj(nth -> threads.submit(() -> there.vault.encrypt(one, ACCOUNT, NUMBER)))
                        .toList();
                here.vault.destroy(one);
                for (Future<Ciphertext> writing : written) {
                    assertThat(outcome(writing).flatMap(text -> after.vault.decrypt(one, ACCOUNT, text)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_database_holds_neither_keys_nor_what_they_seal() {
        Ciphertext sealed = here.vault.encrypt(family, ACCOUNT, NUMBER);
        byte[] key = here.keys.find(family).orElseThrow().getEncoded();
        byte[] master = Base64.getDecoder().decode(VaultInstance.key("first"));
        String all = String.join("\n", rows()) + sealed.text();
        for (byte[] secret : List.of(key, master, NUMBER.getBytes(UTF_8))) {
            assertThat(all)
                    .doesNotContain(HexFormat.of().formatHex(secret))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret))
                    .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        assertThat(all).doesNotContain(NUMBER);
    }

    private static ServiceDefinition model(boolean keepsPersonalData) {
        return new ServiceDefinition() {
            @Override
            public String service() {
                return "vault";
            }

            @Override
            public List<AggregateDefinition> aggregates() {
                return List.of();
            }

            @Override
            public boolean storesPersonalData() {
                return keepsPersonalData;
            }
        };
    }

    private Optional<String> open(VaultInstance instance, Ciphertext sealed) {
        return instance.vault.decrypt(family, ACCOUNT, sealed);
    }

    private static Optional<Ciphertext> outcome(Future<Ciphertext> writing) throws InterruptedException {
        try {
            return Optional.of(writing.get());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(ProblemException.class);
            return Optional.empty();
        }
    }

    private static void forgotten(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(FAMILY_ERASED));
    }

    private List<String> rows() {
        return here.views.read(sql -> sql.createQuery("select family_key::text from family_key")
                .mapTo(String.class)
                .list());
    }
}

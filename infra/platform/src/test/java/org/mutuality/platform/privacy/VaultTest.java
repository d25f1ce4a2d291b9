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
    void ciphertexts_of_a_text_differ_but_fingerprints_are_equal() {
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
    void text_of_another_family_or_purpose_is_refused() {
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        here.vault.encrypt(other, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> here.vault.decrypt(other, ACCOUNT, ciphertext))
                .isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> here.vault.decrypt(family, "name", ciphertext))
                .isInstanceOf(DecryptionException.class);
        assertThat(here.vault.decrypt(UUID.randomUUID(), ACCOUNT, ciphertext)).isEmpty();
    }

    @Test
    void malformed_text_is_refused() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        for (String malformed : List.of("", "v1.", "v1.AAAA", "v2.AAAA", "v1.!", NUMBER)) {
            assertThatThrownBy(() -> open(here, new Ciphertext(malformed)))
                    .isInstanceOf(DecryptionException.class)
                    .hasMessageNotContaining(NUMBER);
        }
    }

    @Test
    void a_familys_encrypted_key_is_bound_to_it() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        UUID other = UUID.randomUUID();
        Ciphertext ciphertext = here.vault.encrypt(other, ACCOUNT, "another");
        here.database.write(sql -> sql.execute(
                "update family_key set wrapped = (select wrapped from family_key where family_id = ?) where family_id = ?",
                family,
                other));
        assertThatThrownBy(() -> new VaultInstance(database, "first").vault.decrypt(other, ACCOUNT, ciphertext))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void concurrent_calls_create_one_key() throws Exception {
        VaultInstance there = new VaultInstance(database, "first");
        VaultInstance after = new VaultInstance(database, "first");
        List<Callable<Ciphertext>> writers = IntStream.range(0, 32)
                .<Callable<Ciphertext>>mapToObj(
                        index -> () -> (index % 2 == 0 ? here : there).vault.encrypt(family, ACCOUNT, NUMBER))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Ciphertext> writing : threads.invokeAll(writers)) {
                assertThat(open(after, writing.get())).contains(NUMBER);
            }
        }
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_master_key_is_rotated_without_changing_data() {
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        here.vault.encrypt(UUID.randomUUID(), ACCOUNT, "another");
        VaultInstance both = new VaultInstance(database, "first", "second");
        assertThat(open(both, ciphertext)).contains(NUMBER);
        assertThat(both.keys.rewrap(1)).isEqualTo(1);
        assertThat(both.keys.inUse()).containsExactlyInAnyOrder("first", "second");
        MasterKeyRotationJob rotation = new MasterKeyRotationJob(service(true), both.keys);
        assertThat(rotation.run()).isEqualTo(1);
        assertThat(rotation.run()).isZero();
        VaultInstance after = new VaultInstance(database, "second");
        assertThat(after.keys.inUse()).containsExactly("second");
        assertThat(open(after, ciphertext)).contains(NUMBER);
    }

    @Test
    void a_missing_master_key_is_reported() {
        here.vault.encrypt(family, ACCOUNT, NUMBER);
        assertThatThrownBy(() -> VaultStartupCheck.check(here.keys, MasterKeys.of(VaultInstance.settings("second"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set mutuality.privacy.master-keys.first");
        VaultStartupCheck.check(here.keys, MasterKeys.of(VaultInstance.settings("first", "second")));
    }

    @Test
    void only_a_service_with_personal_data_needs_a_master_key_to_start() {
        MasterKeySettings none = VaultInstance.settings(Map.of(), Optional.empty());
        new VaultStartupCheck(service(false), here.keys, none).start(new StartupEvent());
        new VaultStartupCheck(service(true), here.keys, VaultInstance.settings("first")).start(new StartupEvent());
        VaultStartupCheck startupCheck = new VaultStartupCheck(service(true), here.keys, none);
        assertThatThrownBy(() -> startupCheck.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stores personal data and has no master key");
    }

    @Test
    void another_key_with_the_same_id_decrypts_nothing() {
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        var otherKey = VaultInstance.settings(Map.of("first", VaultInstance.key("third")), Optional.of("first"));
        FamilyKeys keys = new FamilyKeys(here.database, otherKey);
        assertThatThrownBy(() -> keys.find(family)).isInstanceOf(DecryptionException.class);
        assertThat(open(here, ciphertext)).contains(NUMBER);
    }

    @Test
    void after_destruction_nothing_is_decrypted_and_no_key_is_created() {
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        KeyDestructionReceipt receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isPresent();
        assertThat(receipt.at()).isEqualTo(VaultInstance.AT);
        assertThat(open(here, ciphertext)).isEmpty();
        assertThat(open(new VaultInstance(database, "first"), ciphertext)).isEmpty();
        assertErased(() -> here.vault.encrypt(family, ACCOUNT, NUMBER));
        assertErased(() -> here.vault.fingerprint(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
        assertThat(rows()).singleElement().asString().doesNotContain("\\x");
    }

    @Test
    void destroying_a_key_that_never_existed_prevents_one() {
        KeyDestructionReceipt receipt = here.vault.destroy(family);
        assertThat(receipt.keyId()).isEmpty();
        assertErased(() -> here.vault.encrypt(family, ACCOUNT, NUMBER));
        assertThat(here.vault.destroy(family)).isEqualTo(receipt);
    }

    @Test
    void another_instance_drops_the_key_within_its_cache_time() {
        VaultInstance there = new VaultInstance(database, "first");
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        assertThat(open(there, ciphertext)).contains(NUMBER);
        here.vault.destroy(family);
        await().atMost(Vault.KEY_CACHE_TIME.plus(Duration.ofSeconds(60)))
                .until(() -> open(there, ciphertext).isEmpty());
    }

    @Test
    void destruction_during_writes_leaves_nothing_decryptable() throws Exception {
        VaultInstance there = new VaultInstance(database, "first");
        VaultInstance after = new VaultInstance(database, "first");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                UUID one = UUID.randomUUID();
                List<Future<Ciphertext>> written = IntStream.range(0, 8)
                        .mapToObj(index -> threads.submit(() -> there.vault.encrypt(one, ACCOUNT, NUMBER)))
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
    void the_database_contains_neither_keys_nor_plaintext() {
        Ciphertext ciphertext = here.vault.encrypt(family, ACCOUNT, NUMBER);
        byte[] key = here.keys.find(family).orElseThrow().getEncoded();
        byte[] master = Base64.getDecoder().decode(VaultInstance.key("first"));
        String all = String.join("\n", rows()) + ciphertext.text();
        for (byte[] secret : List.of(key, master, NUMBER.getBytes(UTF_8))) {
            assertThat(all)
                    .doesNotContain(HexFormat.of().formatHex(secret))
                    .doesNotContain(Base64.getEncoder().encodeToString(secret))
                    .doesNotContain(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        assertThat(all).doesNotContain(NUMBER);
    }

    private static ServiceDefinition service(boolean storesPersonalData) {
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
                return storesPersonalData;
            }
        };
    }

    private Optional<String> open(VaultInstance instance, Ciphertext ciphertext) {
        return instance.vault.decrypt(family, ACCOUNT, ciphertext);
    }

    private static Optional<Ciphertext> outcome(Future<Ciphertext> writing) throws InterruptedException {
        try {
            return Optional.of(writing.get());
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(ProblemException.class);
            return Optional.empty();
        }
    }

    private static void assertErased(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(FAMILY_ERASED));
    }

    private List<String> rows() {
        return here.database.read(sql -> sql.createQuery("select family_key::text from family_key")
                .mapTo(String.class)
                .list());
    }
}

package org.mutuality.platform;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layers of the platform, see ADR 0017. A new package must be added to one of them. */
class LayersTest {
    private static final String ROOT = "org.mutuality.platform";
    private static final String KERNEL = "kernel";
    private static final String DATABASE = "database";
    private static final String EVENT_SOURCING = "event sourcing";
    private static final String PROJECTION = "projection";
    private static final String KAFKA = "kafka";
    private static final String PRIVACY = "privacy";
    private static final String SIGNING = "signing";
    private static final String INBOX = "inbox";
    private static final String OUTBOX = "outbox";
    private static final String DIRECTORY = "directory";
    private static final String ERASURE = "erasure";
    private static final String WEB = "web";
    private static final String OPERATIONS = "operations";

    private static final List<Layer> LAYERS = List.of(
            layer(KERNEL, "", ".problem", ".xml", ".indicator"),
            layer(DATABASE, ".database").using(KERNEL),
            layer(EVENT_SOURCING, ".aggregate", ".eventsourcing", ".eventsourcing.command", ".eventsourcing.store")
                    .using(KERNEL),
            layer(PROJECTION, ".projection").using(KERNEL, DATABASE, EVENT_SOURCING),
            layer(KAFKA, ".kafka").using(KERNEL),
            layer(PRIVACY, ".privacy").using(KERNEL, DATABASE, EVENT_SOURCING),
            layer("production", ".production"),
            layer(SIGNING, ".signing").using(EVENT_SOURCING),
            layer(INBOX, ".inbox").using(KERNEL, DATABASE, EVENT_SOURCING, PROJECTION, KAFKA, SIGNING),
            layer(OUTBOX, ".outbox").using(KERNEL, EVENT_SOURCING, PROJECTION, KAFKA, SIGNING),
            layer(DIRECTORY, ".directory").using(KERNEL, DATABASE, INBOX),
            // Completed erasures are published, and their messages removed from the topics, by every service in the
            // same way.
            layer(ERASURE, ".erasure").using(KERNEL, DATABASE, EVENT_SOURCING, PROJECTION, INBOX, OUTBOX),
            layer(WEB, ".http", ".http.problem", ".http.json", ".identity", ".openapi")
                    .using(KERNEL, DIRECTORY),
            layer(OPERATIONS, ".operations", ".observability").using(KERNEL, DATABASE, PROJECTION, KAFKA, INBOX, WEB));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** @param uses names of the layers that it may depend on */
    private record Layer(String name, List<String> packages, List<String> uses) {
        private Layer using(String... layers) {
            return new Layer(name, packages, List.of(layers));
        }
    }

    private static Layer layer(String name, String... packages) {
        return new Layer(name, Arrays.stream(packages).map(one -> ROOT + one).toList(), List.of());
    }

    @Test
    void every_package_is_in_a_layer_and_uses_only_allowed_ones() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture();
        for (Layer one : LAYERS) {
            architecture =
                    architecture.layer(one.name()).definedBy(one.packages().toArray(String[]::new));
        }
        for (Layer one : LAYERS) {
            architecture = one.uses().isEmpty()
                    ? architecture.whereLayer(one.name()).mayNotAccessAnyLayer()
                    : architecture
                            .whereLayer(one.name())
                            .mayOnlyAccessLayers(one.uses().toArray(String[]::new));
        }
        architecture.check(CLASSES);
    }

    @Test
    void packages_have_no_circles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }
}

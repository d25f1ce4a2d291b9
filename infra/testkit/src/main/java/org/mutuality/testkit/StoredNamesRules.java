package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.platform.eventsourcing.StreamPrefix;
import org.mutuality.platform.eventsourcing.store.StoredTypeRegistry;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.Reaction;

/**
 * Compares all that a service stores under a name with its list {@code src/test/resources/stored-names.txt}: stream
 * prefixes, snapshots and events with their revisions and JSON fields, projections and reactions. The same for every
 * service. {@code -Dmutuality.regenerate=true} writes the list anew.
 */
public final class StoredNamesRules {
    private static final Path LIST = Path.of("src/test/resources/stored-names.txt");
    private static final String WHAT_TO_DO = """
            What is stored differs from %s.
            A new type, or a field that old rows may lack: add the line.
            A name that changed or is gone: rows, snapshots or positions are stored under the old one; keep it in @StoredAs, \
            @StreamPrefix or name(), whatever the class is called.
            A field or enum constant that changed or is gone: keep it by @JsonProperty; or raise the revision and, for an event, \
            write an EventUpcaster.
            When the change is meant, write the list anew with -Dmutuality.regenerate=true and commit it.""";

    private StoredNamesRules() {}

    /** @param model of the service whose root package it is in */
    public static void check(ServiceDefinition model) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(model.getClass().getPackageName(), "org.mutuality.platform");
        assertThat(implementationsOf(AggregateId.class, classes))
                .as("ids whose streams have no @StreamPrefix")
                .allMatch(id -> id.isAnnotationPresent(StreamPrefix.class));
        List<String> stored = Stream.of(
                        new StoredTypeRegistry(model).lines(),
                        names("projection", Projection.class, Projection::name, classes),
                        names("projection", ContractProjection.class, ContractProjection::name, classes),
                        names("reaction", Reaction.class, Reaction::name, classes))
                .flatMap(Function.identity())
                .sorted()
                .toList();
        assertThat(stored).as("names of projections and reactions are unique").doesNotHaveDuplicates();
        if (Boolean.getBoolean("mutuality.regenerate")) {
            write(stored);
        }
        assertThat(stored).as(WHAT_TO_DO, LIST.toAbsolutePath()).isEqualTo(read());
    }

    private static <T> Stream<String> names(
            String kind, Class<T> type, Function<? super T, String> name, JavaClasses classes) {
        return implementationsOf(type, classes).stream()
                .map(found -> kind + " " + name.apply(type.cast(withoutConstructor(found))));
    }

    private static List<Class<?>> implementationsOf(Class<?> type, JavaClasses classes) {
        return classes.stream()
                .filter(found -> found.isAssignableTo(type))
                .filter(found -> !found.isInterface() && !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect)
                .collect(Collectors.toUnmodifiableList());
    }

    // Their names are constants, but their constructors want databases. As Java's own serialization makes objects; by
    // reflection, for the compiler warns of the class, which no option silences.
    private static Object withoutConstructor(Class<?> type) {
        try {
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Object instance = factory.getMethod("getReflectionFactory").invoke(null);
            Constructor<?> plain =
                    (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                            .invoke(instance, type, Object.class.getDeclaredConstructor());
            return plain.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read() {
        try {
            return Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> lines) {
        try {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

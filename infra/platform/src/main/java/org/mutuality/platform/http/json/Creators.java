package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds constructors and static factories, and calls them fast. */
final class Creators {

    private Creators() {}

    static List<Executable> annotated(Class<?> type, Class<? extends Annotation> with) {
        Stream<Executable> constructors = Arrays.stream(type.getDeclaredConstructors());
        Stream<Executable> statics = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()))
                .map(m -> m);
        return Stream.concat(constructors, statics)
                .filter(one -> one.isAnnotationPresent(with))
                .toList();
    }

    static Constructor<?> canonical(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A handle from {@code Object[]} to {@code Object}. */
    static MethodHandle handle(Executable factory) {
        try {
            // Request bodies are nested in their resource and need not be public.
            factory.setAccessible(true);
            MethodHandle handle = factory instanceof Constructor<?> constructor
                    ? MethodHandles.lookup().unreflectConstructor(constructor)
                    : MethodHandles.lookup().unreflect((Method) factory);
            return handle.asSpreader(Object[].class, factory.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Calls {@code make}; a violated rule of the record itself becomes an error.
     *
     * @param rule the rule, translated; without it the message of the record's exception, which is written for callers
     */
    static @Nullable Object create(
            MethodHandle make,
            @Nullable Message rule,
            @Nullable Object[] values,
            JsonParser json,
            ValidationErrors errors) {
        try {
            return (Object) make.invokeExact((Object[]) values);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            @Nullable String text = e.getMessage();
            Message fallback = text == null ? Message.of("validation.invalid") : Message.text(text);
            errors.add(ValueReader.pointer(json), rule == null ? fallback : rule);
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

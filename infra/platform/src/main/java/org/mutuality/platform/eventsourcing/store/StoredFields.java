package org.mutuality.platform.eventsourcing.store;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lists the paths of the JSON fields of a stored type as Jackson writes them, such as {@code due.amount} and {@code
 * lines[].id}.
 */
final class StoredFields {
    private final ObjectMapper mapper;
    private final SerializerProvider serializers;

    StoredFields(ObjectMapper mapper) {
        this.mapper = mapper;
        this.serializers = mapper.getSerializerProviderInstance();
    }

    SortedSet<String> of(Class<?> type) {
        SortedSet<String> found = new TreeSet<>();
        visit(mapper.constructType(type), "", new HashSet<>(), found);
        return found;
    }

    private void visit(JavaType type, String path, Set<Class<?>> open, SortedSet<String> found) {
        Class<?> raw = type.getRawClass();
        if (type.isContainerType() || type.isReferenceType()) {
            String inside = type.isMapLikeType() ? "{}" : type.isContainerType() ? "[]" : "";
            visit(type.getContentType(), path + inside, open, found);
        } else if (raw.isEnum()) {
            found.add(path + "=" + constants(raw));
        } else if (raw.isInterface() && raw.isSealed()) {
            Arrays.stream(raw.getPermittedSubclasses())
                    .forEach(leaf -> visit(mapper.constructType(leaf), path, open, found));
        } else if (!open.add(raw) || !visitFields(type, path, open, found)) {
            found.add(path);
        } else {
            open.remove(raw);
        }
    }

    // False when the type is written as a single value.
    private boolean visitFields(JavaType type, String path, Set<Class<?>> open, SortedSet<String> found) {
        Iterator<PropertyWriter> fields = fields(type);
        boolean any = fields.hasNext();
        while (fields.hasNext()) {
            PropertyWriter field = fields.next();
            visit(field.getType(), path.isEmpty() ? field.getName() : path + "." + field.getName(), open, found);
        }
        return any;
    }

    private Iterator<PropertyWriter> fields(JavaType type) {
        try {
            return serializers.findValueSerializer(type).properties();
        } catch (JsonMappingException e) {
            throw new IllegalStateException(type + " cannot be stored as JSON", e);
        }
    }

    private String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> mapper.valueToTree(constant).asText())
                .collect(Collectors.joining("|"));
    }
}

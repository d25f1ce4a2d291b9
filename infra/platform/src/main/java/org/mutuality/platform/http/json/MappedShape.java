package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Everything whose form only Jackson knows: sealed families, delegating creators. Its first complaint is told. */
record MappedShape(JavaType type, ObjectMapper mapper) implements Shape {

    @Override
    public @Nullable Object read(JsonParser json, Wrongs wrongs) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Shape.wrong(json, wrongs, "is required");
        }
        String start = Shape.pointer(json);
        int before = wrongs.count();
        JsonNode tree = (JsonNode) TreeShape.TREE.read(json, wrongs);
        return wrongs.count() == before ? mapped(tree, start, wrongs) : null;
    }

    private @Nullable Object mapped(@Nullable JsonNode tree, String start, Wrongs wrongs) {
        try {
            return mapper.readerFor(type).readValue(tree);
        } catch (JsonProcessingException e) {
            wrongs.add(start + (e instanceof JsonMappingException at ? pointer(at.getPath()) : ""), "isn't valid");
        } catch (IOException | IllegalArgumentException e) {
            wrongs.add(start, "isn't valid");
        }
        return null;
    }

    static String pointer(List<Reference> path) {
        String pointer = "";
        for (Reference step : path) {
            String name = step.getFieldName();
            pointer = name == null ? pointer + '/' + step.getIndex() : Wrong.under(pointer, name);
        }
        return pointer;
    }
}

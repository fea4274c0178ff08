package org.schoolbilling.spi.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** Puts the form of a type, where it has one, in the place of Jackson's serializer. */
final class FormSerializers extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    private final transient ValueForms forms;

    FormSerializers(ValueForms forms) {
        this.forms = forms;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier type, ValueSerializer<?> serializer) {
        ValueForm<?> form = forms.find(type.getBeanClass());
        return form == null ? serializer : new OfValues<>(type.getType(), form);
    }

    @Override
    public ValueSerializer<?> modifyEnumSerializer(
            SerializationConfig config, JavaType type, BeanDescription.Supplier same, ValueSerializer<?> serializer) {
        ValueForm<?> form = forms.find(type.getRawClass());
        return form == null ? serializer : new OfValues<>(type, form);
    }

    @Override
    public ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config, JavaType type, BeanDescription.Supplier same, ValueSerializer<?> serializer) {
        ValueForm<?> form = forms.find(type.getRawClass());
        return form == null ? serializer : new OfKeys<>(type, form);
    }

    /** Writes values. */
    private static final class OfValues<T> extends StdSerializer<T> {

        private final ValueForm<T> form;

        OfValues(JavaType type, ValueForm<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            try {
                form.write(value, generator);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(generator, e.getMessage(), e);
            }
        }
    }

    /** Writes keys of maps. */
    private static final class OfKeys<T> extends StdSerializer<T> {

        private final ValueForm<T> form;

        OfKeys(JavaType type, ValueForm<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            String key = form.toKey(value);
            if (key == null) {
                throw DatabindException.from(generator, handledType().getSimpleName() + " cannot be the key of a map");
            }
            generator.writeName(key);
        }
    }
}

@NullMarked
package org.schoolbilling.documents;

import org.jspecify.annotations.NullMarked;

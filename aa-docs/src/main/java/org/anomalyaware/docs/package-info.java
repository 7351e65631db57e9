/** References made from the code, the site made of the Markdown, and what both need to know. */
@NullMarked
package org.anomalyaware.docs;

import org.jspecify.annotations.NullMarked;

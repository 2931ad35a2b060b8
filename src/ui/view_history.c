struct view;
struct view *view_history_create(void);
struct view *view_history_create(void)
{
	return 0;
}

struct view;
struct view *view_plan_create(void);
struct view *view_plan_create(void)
{
	return 0;
}
